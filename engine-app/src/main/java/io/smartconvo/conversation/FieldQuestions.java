package io.smartconvo.conversation;

import io.smartconvo.capture.FieldName;
import io.smartconvo.capture.FieldOrigin;
import io.smartconvo.flow.FlowCatalogue;
import io.smartconvo.flow.FlowModel;
import io.smartconvo.flow.FlowStep;
import io.smartconvo.flow.form.FormField;
import io.smartconvo.sdk.step.Ask;
import io.smartconvo.sdk.step.Form;
import io.smartconvo.tenant.TenantId;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the question that a personal field answers, in the flow version that asked it. */
@Component
class FieldQuestions {

    private final FlowCatalogue flows;

    FieldQuestions(FlowCatalogue flows) {
        this.flows = flows;
    }

    /** @param formField the field of a form; null for a question answered by typing */
    record Question(FlowStep step, @Nullable FormField formField) {

        /** What a person would call the field: its label in the form, or the name of the step that asked. */
        String label(FieldName name) {
            String label = formField == null ? step.name() : formField.label();
            return label.isBlank() ? name.value() : label;
        }

        /** How a transcript names the answer: by the form field's label, or by nothing. */
        String transcriptLabel() {
            return formField == null ? "" : formField.label();
        }
    }

    Optional<Question> find(TenantId tenant, FieldOrigin origin, FieldName name) {
        if (origin.definitionId().isEmpty()) {
            return Optional.empty();
        }
        FlowModel flow = flows.model(tenant, origin.definitionId());
        return flow.step(origin.stepId()).flatMap(step -> question(flow, step, name));
    }

    private static Optional<Question> question(FlowModel flow, FlowStep step, FieldName name) {
        if (step.input() instanceof Ask) {
            return Optional.of(new Question(step, null));
        }
        return step.input() instanceof Form form
                ? Objects.requireNonNull(flow.forms().get(form.form()))
                        .field(name.value())
                        .map(field -> new Question(step, field))
                : Optional.empty();
    }
}
