package io.smartconvo.privacy;

import java.security.GeneralSecurityException;

/** A root key held in this process. */
final class LocalRootKey implements RootKey {

    private final AesKey key;

    LocalRootKey(byte[] key) {
        this.key = new AesKey(key);
    }

    @Override
    public byte[] wrap(byte[] inner, byte[] associated) throws GeneralSecurityException {
        return key.seal(inner, associated);
    }

    @Override
    public byte[] unwrap(byte[] wrapped, byte[] associated) throws GeneralSecurityException {
        return key.open(wrapped, associated);
    }
}
