package io.smartconvo.consent;

/** Where a visitor decided. */
public enum ConsentSource {
    /** A consent step of a flow. */
    STEP("a consent card in the chat"),
    /** The widget's own panel. */
    WIDGET("the panel \"My data\" of the chat"),
    /** The banner of the tenant's site. */
    BANNER("the consent banner of the site"),
    /** A data subject request. */
    REQUEST("a data subject request");

    private final String manner;

    ConsentSource(String manner) {
        this.manner = manner;
    }

    /** In words, for a receipt. */
    String manner() {
        return manner;
    }
}
