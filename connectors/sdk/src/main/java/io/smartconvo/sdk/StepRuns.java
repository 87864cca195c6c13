package io.smartconvo.sdk;

/** When a step does its work, and what it may hold while it does. */
public enum StepRuns {
    /** Inside the turn's transaction; must be quick and touch nothing outside the process. */
    IN_THE_TURN,
    /** Asks the visitor and waits; the turn ends here. */
    WAITS_FOR_THE_VISITOR,
    /** After the turn's commit, with no transaction and no lock held; see {@link OutsideStep}. */
    OUTSIDE
}
