package io.smartconvo.studio;

import io.smartconvo.access.Caller;
import io.smartconvo.flow.FlowBundle;
import java.util.List;

/** Runs the tests that come with a flow. */
public interface FlowRehearsal {

    /** Takes seconds; not for inside a transaction. */
    Verdict rehearse(Caller caller, FlowBundle flow);

    /**
     * What came of it.
     *
     * @param failed names of the tests that did not pass
     * @param uncovered ids of the elements that no test came to
     */
    record Verdict(List<String> failed, List<String> uncovered) {}
}
