package io.smartconvo.conversation;

import io.smartconvo.capture.AnswerCheck;
import io.smartconvo.capture.AnswerResult;
import io.smartconvo.capture.AnswerType;
import io.smartconvo.capture.PersonalField;
import io.smartconvo.sdk.step.Ask;
import io.smartconvo.widget.ClientFrame;
import io.smartconvo.widget.Event;
import io.smartconvo.widget.StepId;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks a question that is answered by typing. */
@Component
class AskStep implements WaitingStep {

    private final AnswerCheck check;
    private final PersonalAnswers answers;

    AskStep(AnswerCheck check, PersonalAnswers answers) {
        this.check = check;
        this.answers = answers;
    }

    @Override
    public Class<Ask> input() {
        return Ask.class;
    }

    @Override
    public Event question(Turn turn, Asked step) {
        return question(step, turn.text(step.step(), "text"), false);
    }

    private static Event question(Asked step, String text, boolean again) {
        Ask ask = step.input(Ask.class);
        Event.InputType type = Event.InputType.valueOf(ask.type().toUpperCase(Locale.ROOT));
        return new Event.Ask(new StepId(step.id()), text, new Event.Input(type, ask.min(), ask.max()), again);
    }

    @Override
    public Reply reply(Turn turn, Asked step, ClientFrame frame) {
        if (!(frame instanceof ClientFrame.Message message)) {
            return new Reply.Misplaced();
        }
        Ask ask = step.input(Ask.class);
        AnswerResult result =
                check.check(AnswerType.of(ask.type()), AskLimits.of(ask), message.text(), turn.locale(), turn.today());
        if (result instanceof AnswerResult.Accepted accepted) {
            return keep(turn, step, message, accepted);
        }
        return missed(turn, step, message, retryText(turn, step, ((AnswerResult.Rejected) result).message()));
    }

    private Reply keep(Turn turn, Asked step, ClientFrame.Message message, AnswerResult.Accepted accepted) {
        Ask ask = step.input(Ask.class);
        AnswerType type = AnswerType.of(ask.type());
        String purpose = ask.purpose();
        if (purpose != null && !answers.mayKeep(turn, List.of(purpose))) {
            return missed(turn, step, message, answers.refusal(turn));
        }
        StepId id = new StepId(step.id());
        if (purpose == null) {
            answers.keep(turn, ask.answer(), accepted.value());
            return new Reply.Taken(VisitorText.said(turn, message, id));
        }
        PersonalField field = PersonalAnswers.field(step, message.id(), ask.answer(), type, purpose);
        PersonalAnswer known = answers.keep(turn, field, accepted.value(), accepted.display());
        return new Reply.Taken(VisitorText.captured(turn, message, id, known));
    }

    private Reply missed(Turn turn, Asked step, ClientFrame.Message message, String why) {
        StepId id = new StepId(step.id());
        boolean personal = step.input(Ask.class).purpose() != null;
        Event.Visitor said = personal ? VisitorText.withheld(message, id) : VisitorText.said(turn, message, id);
        return new Reply.Missed(said, question(step, why, true));
    }

    private static String retryText(Turn turn, Asked step, String reason) {
        String own = turn.text(step.step(), "retryText");
        return own.isEmpty() ? reason : own;
    }

    @Override
    public @Nullable Duration timeout(Asked step) {
        return step.input(Ask.class).timeout();
    }

    @Override
    public Set<String> purposes(Asked step) {
        String purpose = step.input(Ask.class).purpose();
        return purpose == null ? Set.of() : Set.of(purpose);
    }

    @Override
    public int attempts(Asked step) {
        return step.input(Ask.class).attempts();
    }
}
