package io.smartconvo.flow;

import io.smartconvo.flow.authored.FlowScan;
import io.smartconvo.flow.authored.ForeignBpmn;
import io.smartconvo.flow.authored.RefusedDocumentException;
import java.util.List;

/** What came of taking in a diagram that somebody drew elsewhere. */
public sealed interface Intake {

    /**
     * It can be worked on, which does not mean that it can be published.
     *
     * @param xml what is kept of it: every byte, unless something was left out
     * @param leftOut a warning for each kind of content that only another tool understands
     */
    record Taken(byte[] xml, FlowOutline outline, List<FlowProblem> leftOut) implements Intake {}

    /** It is no BPMN, or not safe to look at. */
    record Refused(FlowProblem problem) implements Intake {}

    static Intake of(byte[] xml) {
        return FlowOutline.of(xml)
                .<Intake>map(outline -> new Taken(xml, outline, List.of()))
                .orElseGet(() -> adopted(xml));
    }

    private static Intake adopted(byte[] xml) {
        try {
            ForeignBpmn.Adopted adopted = ForeignBpmn.adopt(xml);
            return FlowOutline.of(FlowScan.scan(adopted.xml()))
                    .<Intake>map(outline -> new Taken(
                            adopted.xml(),
                            outline,
                            adopted.leftOut().stream().map(Intake::leftOut).toList()))
                    .orElseGet(() -> new Refused(FlowProblem.error(
                            RefusedDocumentException.RULE,
                            null,
                            "The document has no process.",
                            "Draw the conversation as a process and try again.")));
        } catch (RefusedDocumentException e) {
            return new Refused(e.problem());
        }
    }

    private static FlowProblem leftOut(String namespace) {
        return FlowProblem.warning(
                RefusedDocumentException.RULE,
                null,
                "What belongs to the namespace " + namespace + " was left out.",
                "Nothing to do if the flow is complete without it.");
    }
}
