package io.smartconvo.flow;

import io.smartconvo.flow.form.FormDefinition;
import io.smartconvo.flow.step.FieldValues;
import io.smartconvo.sdk.FieldType;
import io.smartconvo.sdk.step.Ask;
import io.smartconvo.sdk.step.Form;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How far personal answers get: those that name a purpose, and every answer that is made of one, in however many steps. */
final class PersonalReach {

    private final Collection<FlowStep> steps;
    private final Map<String, FormDefinition> forms;
    private final Set<String> personal = new HashSet<>();

    private PersonalReach(Collection<FlowStep> steps, Map<String, FormDefinition> forms) {
        this.steps = steps;
        this.forms = forms;
    }

    static Set<String> of(Collection<FlowStep> steps, Map<String, FormDefinition> forms) {
        PersonalReach reach = new PersonalReach(steps, forms);
        steps.forEach(reach::declared);
        int before;
        do {
            before = reach.personal.size();
            steps.forEach(reach::derived);
        } while (reach.personal.size() > before);
        return Set.copyOf(reach.personal);
    }

    private void declared(FlowStep step) {
        if (step.input() instanceof Ask ask && names(ask.purpose())) {
            personal.add(ask.answer());
        }
        if (step.input() instanceof Form form) {
            declared(form, forms.get(form.form()));
        }
    }

    private void declared(Form step, @Nullable FormDefinition form) {
        if (form != null) {
            form.fields().stream()
                    .filter(field -> names(step.purpose()) || names(field.purpose()))
                    .forEach(field -> personal.add(field.key()));
        }
    }

    private void derived(FlowStep step) {
        step.assignments().values().stream()
                .flatMap(Collection::stream)
                .filter(assignment -> readsPersonal(assignment.value().names()))
                .forEach(assignment -> personal.add(assignment.answer()));
        // What comes back from a call may be what was sent.
        if (readsPersonal(step.sends())) {
            personal.addAll(FieldValues.of(step, FieldType.ANSWER));
        }
    }

    private boolean readsPersonal(Set<String> names) {
        return names.stream().anyMatch(personal::contains);
    }

    private static boolean names(@Nullable String purpose) {
        return purpose != null && !purpose.isBlank();
    }
}
