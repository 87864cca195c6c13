package io.smartconvo.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** Finds out at start, not at the first unreadable row, that the root key is not this database's. */
final class RootCheck {

    private static final byte[] DATA = "smartconvo root check v1".getBytes(StandardCharsets.UTF_8);

    private RootCheck() {}

    static void verify(RootKey root, WrappedKeys stored) {
        byte[] known = stored.rootCheck();
        byte[] wrapped = known != null ? known : stored.rootCheckOrNew(wrap(root));
        try {
            root.unwrap(wrapped, DATA);
        } catch (GeneralSecurityException e) {
            throw WrongRootKey.refused();
        }
    }

    private static byte[] wrap(RootKey root) {
        try {
            return root.wrap(AesKey.random(), DATA);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The root key does not work", e);
        }
    }
}
