package io.smartconvo.privacy;

import java.security.GeneralSecurityException;

/**
 * The key every other key hangs under. It never leaves its place: keys are brought to it to be wrapped and unwrapped,
 * so that it can be a file, a setting, or a key management service.
 */
public interface RootKey {

    /** @param associated what the key is for; the same bytes are needed to unwrap it */
    byte[] wrap(byte[] key, byte[] associated) throws GeneralSecurityException;

    /** @throws GeneralSecurityException if this root key did not wrap these bytes for this use */
    byte[] unwrap(byte[] wrapped, byte[] associated) throws GeneralSecurityException;
}
