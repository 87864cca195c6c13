package io.smartconvo.privacy;

import java.security.GeneralSecurityException;
import java.util.UUID;

/** What members prove themselves with, sealed under the root key: members belong to no tenant, so no tenant's key fits. */
public final class MemberSecrets {

    private final RootKey root;

    MemberSecrets(RootKey root) {
        this.root = root;
    }

    /** @param use what the secret is for; it opens for the same member and use only */
    public byte[] seal(UUID member, String use, byte[] secret) {
        try {
            return root.wrap(secret, Associated.of("member " + use, member));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The root key could not seal a member's secret", e);
        }
    }

    /** @throws SealBroken if these are not the bytes sealed for this member and use */
    public byte[] open(UUID member, String use, byte[] bytes) {
        try {
            return root.unwrap(bytes, Associated.of("member " + use, member));
        } catch (GeneralSecurityException e) {
            throw new SealBroken("A member's secret was damaged, or belongs to another member");
        }
    }
}
