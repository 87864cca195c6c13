package io.smartconvo.consent;

/** Where a visitor decided. */
public enum ConsentSource {
    /** A consent step of a flow. */
    STEP,
    /** The widget's own panel. */
    WIDGET,
    /** The banner of the tenant's site. */
    BANNER
}
