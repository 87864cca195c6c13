package io.smartconvo.privacy;

/** The database was made with another root key than the one this node was started with. */
public final class WrongRootKey extends RuntimeException {

    WrongRootKey(String message) {
        super(message);
    }

    static WrongRootKey refused() {
        return new WrongRootKey("The root key of this node is not the one this database was made with: nothing stored"
                + " can be read. Start with the original key (smartconvo.privacy.root-key or"
                + " smartconvo.privacy.root-key-file), or with an empty database.");
    }

    static WrongRootKey missing(Object file) {
        return new WrongRootKey("The root key file " + file + " is missing, and this database was made with a root key:"
                + " put the original file back, or set smartconvo.privacy.root-key. No new key was created.");
    }
}
