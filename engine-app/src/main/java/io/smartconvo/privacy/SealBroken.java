package io.smartconvo.privacy;

/** Sealed bytes are not what was sealed for this tenant, subject and slot: damaged, moved or forged. */
public final class SealBroken extends RuntimeException {

    SealBroken(String message) {
        super(message, null, false, true);
    }
}
