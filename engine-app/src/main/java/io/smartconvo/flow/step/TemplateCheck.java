package io.smartconvo.flow.step;

import io.smartconvo.flow.FlowProblem;
import io.smartconvo.flow.authored.FlowNode;
import io.smartconvo.sdk.StepRuns;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Is the step's template known, on the right element, in the right version? */
final class TemplateCheck {

    private static final String APPLY = "Select the element and choose its template in the properties panel.";

    private TemplateCheck() {}

    static @Nullable FlowProblem problem(FlowNode.Step drawn, @Nullable StepType type, StepCatalogue catalogue) {
        if (drawn.template() == null || drawn.template().isBlank()) {
            return problem(drawn, "The step " + drawn.label() + " has no template, so it does nothing.", APPLY);
        }
        if (type == null) {
            String known = catalogue.all().stream().map(StepType::id).sorted().collect(Collectors.joining(", "));
            return problem(
                    drawn, "The template of " + drawn.label() + " is not known here.", "Choose one of: " + known + ".");
        }
        if (!type.element().tag().equals(drawn.tag())) {
            return problem(drawn, wrongElement(drawn, type), APPLY);
        }
        if (!String.valueOf(type.version()).equals(drawn.version())) {
            return problem(
                    drawn,
                    "The step " + drawn.label() + " uses another version of «" + type.name() + "» than the current "
                            + type.version() + ".",
                    "Update the template of this step in the properties panel.");
        }
        return null;
    }

    private static String wrongElement(FlowNode.Step drawn, StepType type) {
        String reason = type.runs() == StepRuns.OUTSIDE ? ", because it is slow and runs outside the turn" : "";
        return "«" + type.name() + "» is drawn as a " + drawn.tag() + " but belongs on a "
                + type.element().tag() + reason + ".";
    }

    private static FlowProblem problem(FlowNode.Step drawn, String message, String remedy) {
        return FlowProblem.error(StepReader.TEMPLATE_RULE, drawn.id(), message, remedy);
    }
}
