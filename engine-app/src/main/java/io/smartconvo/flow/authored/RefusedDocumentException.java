package io.smartconvo.flow.authored;

import io.smartconvo.flow.FlowProblem;

/** A document was refused before anything looked at its meaning. */
public final class RefusedDocumentException extends Exception {

    /** Rule id of everything the scan refuses. */
    public static final String RULE = "document";

    private final transient FlowProblem problem;

    public RefusedDocumentException(String message, String remedy) {
        super(message, null, false, false);
        this.problem = FlowProblem.error(RULE, null, message, remedy);
    }

    public FlowProblem problem() {
        return problem;
    }
}
