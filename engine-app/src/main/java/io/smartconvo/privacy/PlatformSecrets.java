package io.smartconvo.privacy;

import java.security.GeneralSecurityException;
import java.util.UUID;

/** What the platform keeps for itself and for a short time, sealed under the root key. */
public final class PlatformSecrets {

    private final RootKey root;

    PlatformSecrets(RootKey root) {
        this.root = root;
    }

    /** @param use what it is for; it opens for the same row and use only */
    public byte[] seal(UUID row, String use, byte[] secret) {
        try {
            return root.wrap(secret, Associated.of("platform " + use, row));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The root key could not seal a secret of the platform", e);
        }
    }

    /** @throws SealBroken if these are not the bytes sealed for this row and use */
    public byte[] open(UUID row, String use, byte[] bytes) {
        try {
            return root.unwrap(bytes, Associated.of("platform " + use, row));
        } catch (GeneralSecurityException e) {
            throw new SealBroken("A secret of the platform was damaged, or belongs to another row");
        }
    }
}
