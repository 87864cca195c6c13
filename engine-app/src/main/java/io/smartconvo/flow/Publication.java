package io.smartconvo.flow;

import java.util.List;

/** What came of publishing a flow. */
public sealed interface Publication {

    /**
     * The flow is live: new conversations use this version, running ones stay on theirs.
     *
     * @param warnings what its author should look at again
     */
    record Published(FlowVersion version, List<FlowProblem> warnings) implements Publication {}

    /** Nothing changed: somebody published this version, which the author had not seen. */
    record Moved(FlowVersion current) implements Publication {}

    /** Nothing changed; at least one of the problems is an error. */
    record Refused(List<FlowProblem> problems) implements Publication {}
}
