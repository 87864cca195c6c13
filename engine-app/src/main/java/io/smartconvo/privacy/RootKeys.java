package io.smartconvo.privacy;

import java.nio.file.Path;
import java.util.Base64;

/** Finds the root key: a setting, else a file, which is created for a database that has no keys yet. */
final class RootKeys {

    private RootKeys() {}

    static RootKey find(PrivacyProperties settings, Path dataDirectory, WrappedKeys stored) {
        if (settings.rootKey() != null) {
            return new LocalRootKey(decode(settings.rootKey(), "smartconvo.privacy.root-key"));
        }
        Path path = settings.rootKeyFile() != null
                ? settings.rootKeyFile()
                : dataDirectory.resolve("keys").resolve("root.key");
        RootKeyFile file = new RootKeyFile(path);
        if (!file.exists()) {
            if (stored.rootCheck() != null) {
                throw WrongRootKey.missing(path);
            }
            file.create();
        }
        return new LocalRootKey(file.read());
    }

    static byte[] decode(String base64, String where) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(where + " is not base64");
        }
        if (key.length != AesKey.SIZE) {
            throw new IllegalStateException(where + " must hold 32 bytes in base64");
        }
        return key;
    }
}
