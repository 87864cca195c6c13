package io.smartconvo.privacy;

import com.google.crypto.tink.subtle.Ed25519Sign;
import java.security.GeneralSecurityException;

/** A tenant's key, ready to sign with. */
public final class SigningKey {

    private final String id;
    private final Ed25519Sign signer;

    private SigningKey(String id, Ed25519Sign signer) {
        this.id = id;
        this.signer = signer;
    }

    static SigningKey of(String id, byte[] seed) {
        try {
            return new SigningKey(id, new Ed25519Sign(seed));
        } catch (GeneralSecurityException e) {
            throw new SealBroken("A signing key was damaged");
        }
    }

    /** {@link VerificationKey#id()} of its public half. */
    public String id() {
        return id;
    }

    /** @return 64 bytes */
    public byte[] sign(byte[] message) {
        try {
            return signer.sign(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A signature could not be made", e);
        }
    }

    @Override
    public String toString() {
        return "SigningKey[" + id + "]";
    }
}
