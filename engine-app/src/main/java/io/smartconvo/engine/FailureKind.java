package io.smartconvo.engine;

/** What of a process failed for good. */
public enum FailureKind {
    /** The work of a step. */
    STEP,
    /** A timer, or going on. */
    JOB,
    OTHER;

    static FailureKind of(String incidentType) {
        return switch (incidentType) {
            case "failedExternalTask" -> STEP;
            case "failedJob" -> JOB;
            default -> OTHER;
        };
    }
}
