package io.smartconvo.flow.rule;

import io.smartconvo.flow.authored.FlowNode;
import io.smartconvo.flow.authored.FlowNode.EndKind;
import io.smartconvo.flow.step.StepType;
import io.smartconvo.sdk.StepRuns;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Boundary events catch what can happen at their step: an error it can raise, or a time while it waits. */
final class BoundaryEvents implements FlowRule {

    private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,63}");

    @Override
    public String id() {
        return "boundary-events";
    }

    @Override
    public void check(Subject subject, Problems problems) {
        Set<String> seen = new HashSet<>();
        subject.flow().nodes(FlowNode.ErrorBoundary.class).forEach(event -> {
            error(subject, event, problems);
            if (!seen.add(event.attachedTo() + " " + event.code())) {
                problems.error(event.id(), "Two events at one step catch the same error.", "Remove one of them.");
            }
        });
        subject.flow().nodes(FlowNode.TimerBoundary.class).forEach(event -> timer(subject, event, problems));
        subject.flow()
                .nodes(FlowNode.End.class)
                .filter(end -> end.kind() == EndKind.ERROR)
                .forEach(end -> thrown(subject, end, problems));
    }

    private static void error(Subject subject, FlowNode.ErrorBoundary event, Problems problems) {
        if (!event.interrupting()) {
            problems.error(event.id(), event.label() + " does not interrupt.", "Errors always interrupt; make it so.");
        }
        if (event.code() != null && !CODE.matcher(event.code()).matches()) {
            problems.error(event.id(), event.label() + " has no usable error code.", literalCode());
            return;
        }
        FlowNode host = subject.flow().nodes().get(event.attachedTo());
        StepType type = subject.type(host).orElse(null);
        if (type == null) {
            return;
        }
        if (type.errors().isEmpty()) {
            problems.error(event.id(), "«" + type.name() + "» raises no errors.", "Remove this event.");
        } else if (event.code() != null && !type.errors().contains(event.code())) {
            String codes = type.errors().stream().sorted().collect(Collectors.joining(", "));
            problems.error(
                    event.id(),
                    "«" + type.name() + "» does not raise the error «" + event.code() + "».",
                    "Use one of " + codes + ", or no error to catch all.");
        }
    }

    private static void timer(Subject subject, FlowNode.TimerBoundary event, Problems problems) {
        @Nullable FlowNode host = subject.flow().nodes().get(event.attachedTo());
        boolean quick = subject.type(host)
                .filter(type -> type.runs() == StepRuns.IN_THE_TURN)
                .isPresent();
        if (quick) {
            problems.error(event.id(), "This timer never fires, because its step does not wait.", "Remove it.");
        }
    }

    private static void thrown(Subject subject, FlowNode.End end, Problems problems) {
        if (end.error() == null || !CODE.matcher(end.error()).matches()) {
            problems.error(end.id(), end.label() + " has no usable error code.", literalCode());
        } else if (Paths.catchers(subject.flow(), end.id(), end.error()).isEmpty()) {
            problems.warning(
                    end.id(),
                    "Nothing in this flow catches the error of " + end.label() + ".",
                    "Catch it at the sub-process around it, or at the step that calls this flow.");
        }
    }

    private static String literalCode() {
        return "Choose an error whose code is made of letters and digits, for instance silence.";
    }
}
