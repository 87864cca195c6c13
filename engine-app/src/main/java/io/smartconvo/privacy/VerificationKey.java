package io.smartconvo.privacy;

import com.google.crypto.tink.subtle.Ed25519Verify;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;

/**
 * The public half of a signing key; anybody may have it.
 *
 * @param id its thumbprint after RFC 7638
 * @param bytes 32 bytes of Ed25519
 */
public record VerificationKey(String id, byte[] bytes) {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    public static VerificationKey of(byte[] bytes) {
        String canonical = "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"" + BASE64.encodeToString(bytes) + "\"}";
        return new VerificationKey(BASE64.encodeToString(TokenHash.of(canonical)), bytes);
    }

    /** As base64url, the {@code x} of a JSON Web Key. */
    public String encoded() {
        return BASE64.encodeToString(bytes);
    }

    public boolean verifies(byte[] signature, String signed) {
        return verifies(signature, signed.getBytes(StandardCharsets.US_ASCII));
    }

    public boolean verifies(byte[] signature, byte[] signed) {
        try {
            new Ed25519Verify(bytes).verify(signature, signed);
            return true;
        } catch (GeneralSecurityException forged) {
            return false;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerificationKey key && id.equals(key.id) && Arrays.equals(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "VerificationKey[" + id + "]";
    }
}
