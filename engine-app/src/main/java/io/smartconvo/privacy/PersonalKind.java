package io.smartconvo.privacy;

/** Kinds of personal data that are recognized in free text. The name is what a placeholder says. */
public enum PersonalKind {
    /** An address on the web that carries a secret: a password, a token, a session. */
    URL,
    EMAIL,
    IBAN,
    /** A bank's code, next to the word for it. */
    BIC,
    CARD,
    /** A number that a state gave to a person. */
    ID,
    /** A public internet address. */
    IP,
    PHONE
}
