package io.smartconvo.conversation;

import io.smartconvo.capture.AnswerCheck;
import io.smartconvo.capture.AnswerResult;
import io.smartconvo.capture.AnswerType;
import io.smartconvo.capture.AnswerVault;
import io.smartconvo.capture.FormCheck;
import io.smartconvo.capture.FormResult;
import io.smartconvo.capture.HeldField;
import io.smartconvo.capture.StoreOutcome;
import io.smartconvo.flow.form.FormField;
import io.smartconvo.sdk.step.Ask;
import io.smartconvo.widget.ClientFrame;
import io.smartconvo.widget.ErrorCode;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts a held answer right wherever it stands: in the vault, its look-up, the memory and the transcript. */
@Component
class Corrections {

    private final AnswerVault vault;
    private final FieldQuestions questions;
    private final AnswerCheck answers;
    private final FormCheck forms;
    private final TranscriptEditor editor;
    private final Phrases phrases;

    Corrections(
            AnswerVault vault,
            FieldQuestions questions,
            AnswerCheck answers,
            FormCheck forms,
            TranscriptEditor editor,
            Phrases phrases) {
        this.vault = vault;
        this.questions = questions;
        this.answers = answers;
        this.forms = forms;
        this.editor = editor;
        this.phrases = phrases;
    }

    /**
     * @param value typed, as the flow's answers are
     * @param shown for the visitor's eyes
     */
    private record Right(Object value, String shown) {}

    void correct(Turn turn, ClientFrame.Correct frame) {
        Conversation conversation = turn.conversation();
        HeldField held = vault.held(conversation.cipher()).stream()
                .filter(field -> field.field().name().value().equals(frame.field()))
                .findFirst()
                .orElseThrow(Corrections::nothingHeld);
        FieldQuestions.Question question = questions
                .find(conversation.tenant(), held.field().origin(), held.field().name())
                .orElseThrow(Corrections::nothingHeld);
        Right right = checked(turn, question, frame);
        String text = PersonalAnswers.text(right.value());
        if (!(vault.correct(conversation.cipher(), held, text) instanceof StoreOutcome.Stored)) {
            throw nothingHeld();
        }
        PersonalAnswer known = known(conversation, held, text).showing(right.shown());
        turn.memory().answer(held.field().name().value(), right.value(), known);
        editor.rewrite(
                conversation,
                Rewording.of(List.of(held.value()), known.placeholder()),
                List.of(new TranscriptEditor.Given(
                        held.field().origin().frameId(), Map.of(question.transcriptLabel(), known.placeholder()))));
    }

    /** Its placeholder stays, so that wherever the answer was shown the right one is. */
    private static PersonalAnswer known(Conversation conversation, HeldField held, String text) {
        String name = held.field().name().value();
        PersonalAnswer known = conversation.memory().personal().get(name);
        return known != null
                ? known
                : new PersonalAnswer(
                        conversation.placeholder(name, text).text(),
                        held.field().purpose().id(),
                        text);
    }

    private Right checked(Turn turn, FieldQuestions.Question question, ClientFrame.Correct frame) {
        FormField field = question.formField();
        return field == null ? typed(turn, question.step().input(Ask.class), frame) : filled(turn, field, frame);
    }

    private Right typed(Turn turn, Ask ask, ClientFrame.Correct frame) {
        String text = PersonalAnswers.text(frame.value().plain());
        AnswerResult result =
                answers.check(AnswerType.of(ask.type()), AskLimits.of(ask), text, turn.locale(), turn.today());
        if (result instanceof AnswerResult.Accepted accepted) {
            return new Right(accepted.value(), accepted.display());
        }
        throw new Refusal(ErrorCode.MALFORMED, ((AnswerResult.Rejected) result).message());
    }

    private Right filled(Turn turn, FormField field, ClientFrame.Correct frame) {
        FormResult result = forms.check(
                List.of(FormFields.of(field)), Map.of(field.key(), frame.value().plain()), turn.locale(), turn.today());
        Object value = result instanceof FormResult.Accepted accepted
                ? accepted.values().get(field.key())
                : null;
        if (value != null) {
            return new Right(value, shown((FormResult.Accepted) result, value));
        }
        String why = result instanceof FormResult.Rejected rejected
                ? rejected.errors().getOrDefault(field.key(), "")
                : "";
        throw new Refusal(ErrorCode.MALFORMED, why.isEmpty() ? phrases.valueUnfit(turn.locale()) : why);
    }

    /** A box that is not ticked is shown by nothing. */
    private static String shown(FormResult.Accepted accepted, Object value) {
        return accepted.shown().isEmpty()
                ? PersonalAnswers.text(value)
                : accepted.shown().get(0).value();
    }

    private static Refusal nothingHeld() {
        return new Refusal(ErrorCode.STALE, "No such answer is held");
    }
}
