package io.smartconvo.access;

import com.webauthn4j.WebAuthnManager;
import io.smartconvo.platform.Problem;
import io.smartconvo.platform.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;

/**
 * What passkeys know us as: the name of our host. A passkey is found without a name being typed, and opens nothing unless its
 * device has made sure who holds it.
 */
@Component
class RelyingParty {

    static final Problem NO_ADDRESS = new Problem(
            "no-public-address",
            HttpStatus.CONFLICT,
            "The installation was not told under which address it is reached.");
    private static final String NAME = "SmartConvo";

    private final PublicAddress addresses;
    private final PasskeyStore store;
    private final WebAuthnManager checks = WebAuthnManager.createNonStrictWebAuthnManager();

    RelyingParty(PublicAddress addresses, PasskeyStore store) {
        this.addresses = addresses;
        this.store = store;
    }

    /** For one challenge, as the browser of this request reached us. */
    WebAuthnRelyingPartyOperations at(HttpServletRequest request, Bytes challenge) {
        URI origin = addresses.of(request).orElseThrow(() -> new Refusal(NO_ADDRESS));
        PublicKeyCredentialRpEntity us = PublicKeyCredentialRpEntity.builder()
                .name(NAME)
                .id(origin.getHost())
                .build();
        Webauthn4JRelyingPartyOperations operations =
                new Webauthn4JRelyingPartyOperations(store, store, us, Set.of(origin.toString()));
        operations.setWebAuthnManager(checks);
        operations.setCustomizeCreationOptions(options -> options.challenge(challenge)
                .timeout(Challenges.LAST)
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        operations.setCustomizeRequestOptions(options -> options.challenge(challenge)
                .timeout(Challenges.LAST)
                .userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }
}
