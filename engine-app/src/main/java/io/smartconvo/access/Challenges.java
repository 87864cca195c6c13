package io.smartconvo.access;

import io.smartconvo.privacy.MemberSecrets;
import io.smartconvo.privacy.SealBroken;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Component;

/**
 * What a passkey has to sign. Sealed, so that every node knows its own kind again and nobody fills a table by asking for
 * them; for one use, one purpose, one member and five minutes.
 */
@Component
class Challenges {

    static final Duration LAST = Duration.ofMinutes(5);

    /** Who signs in has not said yet who they are. */
    static final UUID ANYBODY = new UUID(0, 0);

    private final MemberSecrets seals;
    private final SpentTokens spent;
    private final Clock clock;

    Challenges(MemberSecrets seals, SpentTokens spent, Clock clock) {
        this.seals = seals;
        this.spent = spent;
        this.clock = clock;
    }

    enum Purpose {
        REGISTER,
        SIGN_IN,
        STEP_UP
    }

    Bytes make(Purpose purpose, UUID member) {
        long expires = clock.instant().plus(LAST).getEpochSecond();
        byte[] content = ByteBuffer.allocate(Long.BYTES).putLong(expires).array();
        return new Bytes(seals.seal(member, use(purpose), content));
    }

    boolean isOurs(Bytes challenge, Purpose purpose, UUID member) {
        try {
            return expiry(challenge, purpose, member).isAfter(clock.instant());
        } catch (SealBroken notOurs) {
            return false;
        }
    }

    /** False if it was used before. Called when everything else about the answer was right, so only members write here. */
    boolean use(Bytes challenge, Purpose purpose, UUID member) {
        return spent.spend(challenge.toBase64UrlString(), expiry(challenge, purpose, member));
    }

    private Instant expiry(Bytes challenge, Purpose purpose, UUID member) {
        byte[] content = seals.open(member, use(purpose), challenge.getBytes());
        return Instant.ofEpochSecond(ByteBuffer.wrap(content).getLong());
    }

    private static String use(Purpose purpose) {
        return "passkey " + purpose;
    }
}
