package io.smartconvo.flow.rule;

import io.smartconvo.flow.form.FormField;
import io.smartconvo.flow.form.FormReading;
import io.smartconvo.flow.step.FieldValues;
import io.smartconvo.sdk.FieldType;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every purpose named in a flow is declared by the tenant. */
final class Purposes implements FlowRule {

    @Override
    public String id() {
        return "purposes";
    }

    @Override
    public void check(Subject subject, Problems problems) {
        if (subject.context().purposes() == null) {
            return;
        }
        Set<String> declared = subject.context().purposes().keySet();
        subject.steps()
                .forEach(step -> FieldValues.of(step, FieldType.PURPOSE)
                        .forEach(purpose -> purpose(step.id(), purpose, declared, problems)));
        subject.forms().values().forEach(form -> form(form, declared, problems));
    }

    private static void form(FormReading reading, Set<String> declared, Problems problems) {
        if (reading.form() == null) {
            return;
        }
        for (FormField field : reading.form().fields()) {
            if (field.purpose() != null) {
                purpose(null, field.purpose(), declared, problems);
            }
        }
    }

    private static void purpose(@Nullable String elementId, String purpose, Set<String> declared, Problems problems) {
        if (!declared.contains(purpose)) {
            problems.error(
                    elementId,
                    "The purpose «" + purpose + "» is not declared.",
                    "Declare it among the purposes of consent, or correct its id.");
        }
    }
}
