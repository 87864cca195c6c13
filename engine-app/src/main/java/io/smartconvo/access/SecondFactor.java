package io.smartconvo.access;

import io.smartconvo.platform.Problem;
import io.smartconvo.platform.Refusal;
import io.smartconvo.privacy.MemberSecrets;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/**
 * What a password alone is not enough for: on with an authenticator app or a passkey. The secret of an app is sealed under the
 * root key, and a code works once. Ten recovery codes, each for one use, stand in for a device that is lost.
 */
@Service
class SecondFactor {

    static final Problem WRONG_CODE =
            new Problem("wrong-code", HttpStatus.UNPROCESSABLE_CONTENT, "This code is not valid now.");
    private static final Problem ALREADY_ON = new Problem(
            "second-factor-on",
            HttpStatus.CONFLICT,
            "There is a second factor: take it off before you set up another.");
    private static final String USE = "totp";

    private final TotpSecrets stored;
    private final PasskeyRows passkeys;
    private final RecoveryCodes recovery;
    private final MemberSecrets seals;
    private final Clock clock;

    SecondFactor(TotpSecrets stored, PasskeyRows passkeys, RecoveryCodes recovery, MemberSecrets seals, Clock clock) {
        this.stored = stored;
        this.passkeys = passkeys;
        this.recovery = recovery;
        this.seals = seals;
        this.clock = clock;
    }

    /** What an app is set up with: to type, and to scan. */
    record Begun(String secret, String uri) {

        @Override
        public String toString() {
            return "Begun[hidden]";
        }
    }

    boolean isOn(UUID member) {
        return hasApp(member) || passkeys.hasAny(member);
    }

    boolean hasApp(UUID member) {
        return stored.find(member, true).isPresent();
    }

    /** Counts for nothing until {@link #confirm}: nobody shall be locked out by an app that was never set up. */
    Begun begin(UUID member, String name) {
        byte[] secret = Totp.newSecret();
        if (!stored.begin(member, seals.seal(member, USE, secret), clock.instant())) {
            throw new Refusal(ALREADY_ON);
        }
        String text = Base32.encode(secret);
        return new Begun(
                text, "otpauth://totp/SmartConvo:%s?secret=%s&issuer=SmartConvo".formatted(encoded(name), text));
    }

    /** @return the recovery codes, which nobody can look up again */
    @Transactional
    List<String> confirm(UUID member, String code) {
        if (!takesTotp(member, digits(code), false) || !stored.confirm(member)) {
            throw new Refusal(WRONG_CODE);
        }
        return recovery.renew(member);
    }

    /** @return new recovery codes; the ones before are worth nothing any more */
    @Transactional
    List<String> renewRecovery(UUID member) {
        if (!isOn(member)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return recovery.renew(member);
    }

    /** Takes a code of the app or a recovery code; either works once. */
    boolean takes(UUID member, String code) {
        String plain = digits(code);
        return plain.length() == 6 ? takesTotp(member, plain, true) : recovery.use(member, plain);
    }

    @Transactional
    void takeOffApp(UUID member) {
        stored.remove(member);
        forgetRecoveryIfOff(member);
    }

    /** For who lost their devices and the recovery codes. */
    @Transactional
    void takeOff(UUID member) {
        passkeys.removeAll(member);
        takeOffApp(member);
    }

    List<String> firstRecovery(UUID member) {
        return recovery.renew(member);
    }

    void forgetRecoveryIfOff(UUID member) {
        if (!isOn(member)) {
            recovery.forget(member);
        }
    }

    int recoveryCodesLeft(UUID member) {
        return recovery.left(member);
    }

    private boolean takesTotp(UUID member, String code, boolean confirmed) {
        return stored.find(member, confirmed)
                .map(secret -> Totp.stepOf(seals.open(member, USE, secret), code, clock.instant()))
                .filter(OptionalLong::isPresent)
                .map(step -> stored.use(member, step.getAsLong()))
                .orElse(false);
    }

    private static String digits(String code) {
        return code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
