package io.smartconvo.privacy;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import com.google.crypto.tink.subtle.Random;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** AES-256-GCM under one key, with a fresh random nonce in front of each ciphertext. */
final class AesKey {

    static final int SIZE = 32;

    private final AesGcmJce aead;

    AesKey(byte[] key) {
        if (key.length != SIZE) {
            throw new IllegalArgumentException("An AES-256 key has 32 bytes");
        }
        try {
            aead = new AesGcmJce(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime has no AES-256-GCM", e);
        }
    }

    static byte[] random() {
        return Random.randBytes(SIZE);
    }

    static byte[] derive(byte[] from, byte[] salt, String use) {
        try {
            return Hkdf.computeHkdf("HmacSha256", from, salt, use.getBytes(StandardCharsets.UTF_8), SIZE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime has no HMAC-SHA256", e);
        }
    }

    byte[] seal(byte[] plain, byte[] associated) throws GeneralSecurityException {
        return aead.encrypt(plain, associated);
    }

    byte[] open(byte[] sealed, byte[] associated) throws GeneralSecurityException {
        return aead.decrypt(sealed, associated);
    }
}
