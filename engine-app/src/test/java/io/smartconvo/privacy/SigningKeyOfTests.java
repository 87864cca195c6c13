package io.smartconvo.privacy;

import com.google.crypto.tink.subtle.Ed25519Sign;
import java.security.GeneralSecurityException;

/** A key pair that no tenant has. */
public record SigningKeyOfTests(SigningKey signing, VerificationKey half) {

    public static SigningKeyOfTests make() {
        try {
            Ed25519Sign.KeyPair pair = Ed25519Sign.KeyPair.newKeyPair();
            VerificationKey half = VerificationKey.of(pair.getPublicKey());
            return new SigningKeyOfTests(SigningKey.of(half.id(), pair.getPrivateKey()), half);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
