package io.smartconvo.access;

import io.smartconvo.access.Challenges.Purpose;
import io.smartconvo.access.Members.Account;
import io.smartconvo.access.PasskeyRows.Passkey;
import io.smartconvo.audit.AuditAction;
import io.smartconvo.platform.ClientAddress;
import io.smartconvo.platform.Problem;
import io.smartconvo.platform.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.server.ResponseStatusException;

/**
 * Passkeys (WebAuthn). One is both factors in itself: something its member has, opened by something they are or know. Whatever
 * is wrong with an answer, it is refused in the same words.
 */
@Service
class Passkeys {

    static final Problem REFUSED =
            new Problem("passkey-refused", HttpStatus.UNPROCESSABLE_CONTENT, "This passkey opens nothing here.");
    private static final Problem TOO_MANY =
            new Problem("too-many-passkeys", HttpStatus.CONFLICT, "There are twenty passkeys: remove one first.");
    private static final int MOST = 20;
    private static final int LONGEST_NAME = 100;

    private final RelyingParty party;
    private final Challenges challenges;
    private final PasskeyRows rows;
    private final SecondFactor second;
    private final Members members;
    private final AddressLimit addresses;
    private final AccountTrail trail;
    private final TransactionTemplate transaction;

    Passkeys(
            RelyingParty party,
            Challenges challenges,
            PasskeyRows rows,
            SecondFactor second,
            Members members,
            AddressLimit addresses,
            AccountTrail trail,
            PlatformTransactionManager transactions) {
        this.party = party;
        this.challenges = challenges;
        this.rows = rows;
        this.second = second;
        this.members = members;
        this.addresses = addresses;
        this.trail = trail;
        this.transaction = new TransactionTemplate(transactions);
    }

    List<Passkey> of(Caller caller) {
        return rows.of(caller.member());
    }

    Map<String, Object> beginRegistration(Caller caller, HttpServletRequest request) {
        if (rows.of(caller.member()).size() >= MOST) {
            throw new Refusal(TOO_MANY);
        }
        WebAuthnRelyingPartyOperations operations =
                party.at(request, challenges.make(Purpose.REGISTER, caller.member()));
        return PasskeyAnswers.options(operations.createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(caller.authenticated())));
    }

    /** @return recovery codes, if this is the member's first second factor: nobody can look them up again */
    List<String> register(
            Caller caller, Map<String, Object> answer, @Nullable String wantedName, HttpServletRequest request) {
        String name = name(wantedName);
        return Objects.requireNonNull(transaction.execute(status -> {
            trail.everywhere(caller.member(), AuditAction.PASSKEY_ADDED);
            boolean first = !second.isOn(caller.member());
            checked(() -> store(caller, answer, name, request));
            return first ? second.firstRecovery(caller.member()) : List.of();
        }));
    }

    private boolean store(Caller caller, Map<String, Object> answer, String name, HttpServletRequest request) {
        var credential = PasskeyAnswers.attestation(answer);
        Bytes challenge = PasskeyAnswers.challenge(credential.getResponse().getClientDataJSON());
        require(challenges.isOurs(challenge, Purpose.REGISTER, caller.member()));
        WebAuthnRelyingPartyOperations operations = party.at(request, challenge);
        operations.registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                operations.createPublicKeyCredentialCreationOptions(
                        new ImmutablePublicKeyCredentialCreationOptionsRequest(caller.authenticated())),
                new RelyingPartyPublicKey(credential, name)));
        require(challenges.use(challenge, Purpose.REGISTER, caller.member()));
        return true;
    }

    Map<String, Object> beginSignIn(HttpServletRequest request) {
        return ask(Purpose.SIGN_IN, Challenges.ANYBODY, null, request);
    }

    Account signIn(Map<String, Object> answer, HttpServletRequest request) {
        UUID member = counted(request, () -> signer(answer, Purpose.SIGN_IN, Challenges.ANYBODY, null, request));
        return members.account(member).orElseThrow(Passkeys::refused);
    }

    Map<String, Object> beginStepUp(Caller caller, HttpServletRequest request) {
        return ask(Purpose.STEP_UP, caller.member(), caller.authenticated(), request);
    }

    void stepUp(Caller caller, Map<String, Object> answer, HttpServletRequest request) {
        UUID member = counted(
                request, () -> signer(answer, Purpose.STEP_UP, caller.member(), caller.authenticated(), request));
        if (!member.equals(caller.member())) {
            throw refused();
        }
    }

    void rename(Caller caller, UUID id, @Nullable String name) {
        if (!rows.rename(caller.member(), id, name(name))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    void remove(Caller caller, UUID id) {
        transaction.executeWithoutResult(status -> {
            trail.everywhere(caller.member(), AuditAction.PASSKEY_REMOVED);
            if (!rows.remove(caller.member(), id)) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
            second.forgetRecoveryIfOff(caller.member());
        });
    }

    private Map<String, Object> ask(
            Purpose purpose, UUID holder, @Nullable Authentication who, HttpServletRequest request) {
        return PasskeyAnswers.options(party.at(request, challenges.make(purpose, holder))
                .createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(who)));
    }

    private UUID signer(
            Map<String, Object> answer,
            Purpose purpose,
            UUID holder,
            @Nullable Authentication who,
            HttpServletRequest request) {
        return Objects.requireNonNull(transaction.execute(status -> checked(() -> {
            PublicKeyCredential<AuthenticatorAssertionResponse> credential = PasskeyAnswers.assertion(answer);
            Bytes challenge = PasskeyAnswers.challenge(credential.getResponse().getClientDataJSON());
            require(challenges.isOurs(challenge, purpose, holder));
            WebAuthnRelyingPartyOperations operations = party.at(request, challenge);
            Bytes owner = operations
                    .authenticate(new RelyingPartyAuthenticationRequest(
                            operations.createCredentialRequestOptions(
                                    new ImmutablePublicKeyCredentialRequestOptionsRequest(who)),
                            credential))
                    .getId();
            // A device says whose passkey it is; it must be the member whom we know for it.
            require(owner.equals(credential.getResponse().getUserHandle()));
            require(challenges.use(challenge, purpose, holder));
            return PasskeyStore.member(owner).orElseThrow();
        })));
    }

    /** What strangers send breaks parsers and checks in many ways, which all mean the same. Our own trouble is none of them. */
    private static <T> T checked(Supplier<T> check) {
        try {
            return check.get();
        } catch (Refusal | DataAccessException ours) {
            throw ours;
        } catch (RuntimeException wrong) {
            throw refused();
        }
    }

    private static void require(boolean right) {
        if (!right) {
            throw refused();
        }
    }

    /** Whoever tries signatures is slowed down as those who try passwords are. */
    private <T> T counted(HttpServletRequest request, Supplier<T> attempt) {
        ClientAddress from = ClientAddress.of(request);
        addresses.take(from);
        T done = attempt.get();
        addresses.giveBack(from);
        return done;
    }

    private static String name(@Nullable String wanted) {
        String name = Objects.requireNonNullElse(wanted, "").strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new Refusal(
                    Problem.INVALID,
                    Map.of("errors", List.of(Map.of("field", "name", "message", "A name has 1 to 100 characters."))));
        }
        return name;
    }

    private static Refusal refused() {
        return new Refusal(REFUSED);
    }
}
