package io.smartconvo.privacy;

/**
 * A subject's fresh key.
 *
 * @param wrapped to be inserted as {@code vault.subject_key.wrapped} in the transaction that creates the subject, by
 *     the caller's own SQL or by {@link KeyVault#add}
 * @param cipher works at once
 */
public record NewSubject(SubjectCipher cipher, byte[] wrapped) {

    @Override
    public String toString() {
        return "NewSubject[" + cipher.subject() + "]";
    }
}
