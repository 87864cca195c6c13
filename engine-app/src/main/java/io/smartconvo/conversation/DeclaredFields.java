package io.smartconvo.conversation;

import io.smartconvo.capture.AnswerConstraints;
import io.smartconvo.capture.AnswerType;
import io.smartconvo.flow.FlowModel;
import io.smartconvo.flow.FlowStep;
import io.smartconvo.flow.form.FormField;
import io.smartconvo.sdk.step.Ask;
import io.smartconvo.sdk.step.Form;
import java.util.Optional;
import java.util.stream.Stream;

/** The personal answers that a flow declares somewhere, in a question or a form. */
final class DeclaredFields {

    private final FlowModel flow;

    DeclaredFields(FlowModel flow) {
        this.flow = flow;
    }

    /** An answer that may be kept only with consent. */
    record Declared(AnswerType type, String purpose, AnswerConstraints limits) {}

    Optional<Declared> find(String answer) {
        return flow.steps().values().stream()
                .flatMap(step -> declared(step, answer))
                .findFirst();
    }

    private Stream<Declared> declared(FlowStep step, String answer) {
        if (step.input() instanceof Ask ask) {
            return ask.answer().equals(answer) ? declared(ask) : Stream.empty();
        }
        return step.input() instanceof Form form ? declared(form, answer) : Stream.empty();
    }

    private static Stream<Declared> declared(Ask ask) {
        String purpose = ask.purpose();
        return purpose == null
                ? Stream.empty()
                : Stream.of(new Declared(AnswerType.of(ask.type()), purpose, AskLimits.of(ask)));
    }

    private Stream<Declared> declared(Form form, String answer) {
        return Stream.ofNullable(flow.forms().get(form.form()))
                .flatMap(definition -> definition.fields().stream())
                .filter(field -> field.key().equals(answer))
                .flatMap(field -> declared(form, field));
    }

    private static Stream<Declared> declared(Form form, FormField field) {
        String purpose = field.purpose() == null ? form.purpose() : field.purpose();
        return purpose == null
                ? Stream.empty()
                : Stream.of(new Declared(FormStep.answerType(field), purpose, AnswerConstraints.NONE));
    }
}
