package io.smartconvo.dsar;

/** The law somebody invokes. */
enum Regime {
    GDPR(false),
    /** May be paused while the person has to clear something up (UK GDPR Art. 12A). */
    UK_GDPR(true),
    CCPA(false);

    private final boolean pausable;

    Regime(boolean pausable) {
        this.pausable = pausable;
    }

    boolean isPausable() {
        return pausable;
    }
}
