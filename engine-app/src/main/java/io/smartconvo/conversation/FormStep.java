package io.smartconvo.conversation;

import io.smartconvo.capture.AnswerType;
import io.smartconvo.capture.FormCheck;
import io.smartconvo.capture.FormResult;
import io.smartconvo.capture.PersonalField;
import io.smartconvo.flow.form.FormDefinition;
import io.smartconvo.flow.form.FormField;
import io.smartconvo.sdk.ForgetfulJson;
import io.smartconvo.sdk.step.Form;
import io.smartconvo.widget.Answer;
import io.smartconvo.widget.ClientFrame;
import io.smartconvo.widget.Event;
import io.smartconvo.widget.FormValue;
import io.smartconvo.widget.StepId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Shows a form; every field becomes an answer, personal ones only with consent. */
@Component
class FormStep implements WaitingStep {

    private static final JsonMapper JSON = ForgetfulJson.mapper().build();

    private final FormCheck check;
    private final PersonalAnswers answers;

    FormStep(FormCheck check, PersonalAnswers answers) {
        this.check = check;
        this.answers = answers;
    }

    @Override
    public Class<Form> input() {
        return Form.class;
    }

    @Override
    public Event question(Turn turn, Asked step) {
        return question(turn, step, null, null);
    }

    private static Event question(
            Turn turn, Asked step, @Nullable Map<String, String> errors, @Nullable Map<String, JsonNode> values) {
        String text = turn.text(step.step(), "text");
        ObjectNode schema = (ObjectNode) JSON.readTree(form(step).schema());
        return new Event.Form(new StepId(step.id()), text.isEmpty() ? null : text, schema, errors, values);
    }

    private static FormDefinition form(Asked step) {
        String name = step.input(Form.class).form();
        return Objects.requireNonNull(step.flow().forms().get(name));
    }

    @Override
    public Reply reply(Turn turn, Asked step, ClientFrame frame) {
        if (!(frame instanceof ClientFrame.Form form)) {
            return new Reply.Misplaced();
        }
        Map<String, Object> values = new TreeMap<>();
        form.values().forEach((key, value) -> values.put(key, value.plain()));
        FormResult result = check.check(FormFields.of(form(step)), values, turn.locale(), turn.today());
        if (result instanceof FormResult.Accepted accepted) {
            return keep(turn, step, form, accepted);
        }
        return result instanceof FormResult.Rejected rejected
                ? missed(turn, step, form, rejected.errors())
                : new Reply.Misplaced();
    }

    private Reply keep(Turn turn, Asked step, ClientFrame.Form frame, FormResult.Accepted accepted) {
        FormDefinition form = form(step);
        if (!answers.mayKeep(turn, purposes(form, step, accepted))) {
            Map<String, String> errors = new TreeMap<>();
            form.fields().stream()
                    .filter(field -> purpose(field, step) != null)
                    .forEach(field -> errors.put(field.key(), answers.refusal(turn)));
            return missed(turn, step, frame, errors);
        }
        form.fields().forEach(field -> keep(turn, step, frame, field, accepted));
        return new Reply.Taken(visitor(turn, step, frame, shown(turn, form, step, accepted)));
    }

    private void keep(Turn turn, Asked step, ClientFrame.Form frame, FormField field, FormResult.Accepted accepted) {
        Object value = accepted.values().get(field.key());
        String purpose = purpose(field, step);
        if (value == null || purpose == null) {
            answers.keep(turn, field.key(), value);
        } else {
            PersonalField personal = PersonalAnswers.field(step, frame.id(), field.key(), answerType(field), purpose);
            answers.keep(turn, personal, value, shown(field, accepted));
        }
    }

    private static String shown(FormField field, FormResult.Accepted accepted) {
        return accepted.shown().stream()
                .filter(shown -> shown.key().equals(field.key()))
                .map(FormResult.Shown::value)
                .findFirst()
                .orElse("");
    }

    private static Set<String> impersonal(FormDefinition form, Asked step) {
        return form.fields().stream()
                .filter(field -> purpose(field, step) == null)
                .map(FormField::key)
                .collect(Collectors.toSet());
    }

    private static List<String> purposes(FormDefinition form, Asked step, FormResult.Accepted accepted) {
        return form.fields().stream()
                .filter(field -> accepted.values().containsKey(field.key()))
                .map(field -> purpose(field, step))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    @Override
    public Set<String> purposes(Asked step) {
        return form(step).fields().stream()
                .map(field -> purpose(field, step))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static @Nullable String purpose(FormField field, Asked step) {
        return field.purpose() == null ? step.input(Form.class).purpose() : field.purpose();
    }

    static AnswerType answerType(FormField field) {
        return switch (field.type()) {
            case EMAIL -> AnswerType.EMAIL;
            case PHONE -> AnswerType.PHONE;
            case NUMBER -> AnswerType.NUMBER;
            case DATE -> AnswerType.DATE;
            default -> AnswerType.TEXT;
        };
    }

    /** What the transcript keeps: placeholders for personal fields, everything else masked. */
    private static List<Answer.Field> shown(Turn turn, FormDefinition form, Asked step, FormResult.Accepted accepted) {
        Set<String> impersonal = impersonal(form, step);
        Map<String, String> placeholders = turn.memory().standIns();
        return accepted.shown().stream()
                .map(field -> new Answer.Field(
                        field.label(),
                        impersonal.contains(field.key())
                                ? VisitorText.masked(turn, field.value())
                                : placeholders.getOrDefault(field.key(), "")))
                .toList();
    }

    private static Reply missed(Turn turn, Asked step, ClientFrame.Form form, Map<String, String> errors) {
        Map<String, JsonNode> values = new TreeMap<>();
        Set<String> impersonal = impersonal(form(step), step);
        form.values().forEach((key, value) -> {
            if (!impersonal.contains(key)) {
                return;
            }
            if (value instanceof FormValue.Flag || value instanceof FormValue.Number) {
                values.put(key, JSON.valueToTree(value.plain()));
            }
        });
        return new Reply.Missed(visitor(turn, step, form, List.of()), question(turn, step, errors, values));
    }

    private static Event.Visitor visitor(Turn turn, Asked step, ClientFrame.Form form, List<Answer.Field> fields) {
        return new Event.Visitor(form.id(), "", new StepId(step.id()), new Answer.Filled(fields));
    }

    @Override
    public @Nullable Duration timeout(Asked step) {
        return step.input(Form.class).timeout();
    }
}
