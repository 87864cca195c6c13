package io.smartconvo.flow.rule;

import io.smartconvo.flow.FlowStep;
import io.smartconvo.flow.step.FieldValues;
import io.smartconvo.sdk.FieldType;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Every form a step shows is shipped with the flow and can be shown. */
final class Forms implements FlowRule {

    private static final int MAX_FORMS = 20;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,60}\\.form");

    @Override
    public String id() {
        return "forms";
    }

    @Override
    public void check(Subject subject, Problems problems) {
        Set<String> shown = new HashSet<>();
        subject.steps().forEach(step -> shown(subject, step, shown, problems));
        if (subject.forms().size() > MAX_FORMS) {
            problems.error(null, "More than 20 forms come with the flow.", "Remove those it does not show.");
        }
        subject.forms().forEach((name, reading) -> {
            if (!NAME.matcher(name).matches()) {
                problems.error(null, "A form's file name cannot be used.", "Name it for instance contact.form.");
                return;
            }
            reading.faults().forEach(fault -> problems.error(null, name + ": " + fault.message(), fault.remedy()));
            if (!shown.contains(name)) {
                problems.warning(null, "No step shows the form «" + name + "».", "Remove it, or show it.");
            }
        });
    }

    private static void shown(Subject subject, FlowStep step, Set<String> shown, Problems problems) {
        for (String form : FieldValues.of(step, FieldType.FORM)) {
            shown.add(form);
            if (!subject.forms().containsKey(form)) {
                problems.error(
                        step.id(),
                        "The form «" + form + "» does not come with the flow.",
                        "Add it, or correct its name.");
            }
        }
    }
}
