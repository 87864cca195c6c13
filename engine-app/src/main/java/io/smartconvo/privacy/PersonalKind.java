package io.smartconvo.privacy;

/** Kinds of personal data that are recognized in free text. */
public enum PersonalKind {
    EMAIL("[email]"),
    PHONE("[phone]"),
    IBAN("[iban]"),
    CARD("[card]");

    private final String placeholder;

    PersonalKind(String placeholder) {
        this.placeholder = placeholder;
    }

    /** What stands in the text instead. */
    public String placeholder() {
        return placeholder;
    }
}
