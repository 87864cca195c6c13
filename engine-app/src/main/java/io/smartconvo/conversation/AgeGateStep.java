package io.smartconvo.conversation;

import io.smartconvo.capture.AgeStatement;
import io.smartconvo.capture.AnswerCheck;
import io.smartconvo.capture.AnswerConstraints;
import io.smartconvo.capture.AnswerResult;
import io.smartconvo.capture.AnswerType;
import io.smartconvo.sdk.step.AgeGate;
import io.smartconvo.widget.ClientFrame;
import io.smartconvo.widget.Event;
import io.smartconvo.widget.StepId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks how old the visitor is, once in a conversation. Neither the transcript nor the memory learns the answer. */
@Component
class AgeGateStep implements WaitingStep {

    private static final int OLDEST = 130;

    private final AnswerCheck check;
    private final ChildProtection children;

    AgeGateStep(AnswerCheck check, ChildProtection children) {
        this.check = check;
        this.children = children;
    }

    @Override
    public Class<AgeGate> input() {
        return AgeGate.class;
    }

    @Override
    public boolean open(Turn turn, Asked step) {
        return turn.memory().age() == null && WaitingStep.super.open(turn, step);
    }

    @Override
    public Event question(Turn turn, Asked step) {
        return question(step, turn.text(step.step(), "text"), false);
    }

    /** Without bounds: they would hint at the age that is wanted. */
    private static Event question(Asked step, String text, boolean again) {
        Event.InputType type = asksForDate(step) ? Event.InputType.DATE : Event.InputType.NUMBER;
        return new Event.Ask(new StepId(step.id()), text, new Event.Input(type, null, null), again);
    }

    private static boolean asksForDate(Asked step) {
        return step.input(AgeGate.class).ask().equals("birthDate");
    }

    @Override
    public Reply reply(Turn turn, Asked step, ClientFrame frame) {
        if (!(frame instanceof ClientFrame.Message message)) {
            return new Reply.Misplaced();
        }
        Event.Visitor said = VisitorText.withheld(message, new StepId(step.id()));
        OptionalInt age = age(turn, step, message.text());
        if (age.isEmpty()) {
            String own = turn.text(step.step(), "retryText");
            return new Reply.Missed(said, question(step, own.isEmpty() ? turn.text(step.step(), "text") : own, true));
        }
        children.found(turn, children.isChild(turn, age.getAsInt()));
        return new Reply.Taken(said);
    }

    /** The youngest age that fits the answer; empty if it is no answer. */
    private OptionalInt age(Turn turn, Asked step, String text) {
        AnswerType type = asksForDate(step) ? AnswerType.DATE : AnswerType.NUMBER;
        AnswerResult result = check.check(type, AnswerConstraints.NONE, text, turn.locale(), turn.today());
        if (!(result instanceof AnswerResult.Accepted accepted)) {
            return AgeStatement.age(text);
        }
        LocalDate today = turn.today();
        int age = accepted.value() instanceof LocalDate born
                ? born.isAfter(today) ? -1 : Period.between(born, today).getYears()
                : age(step, (BigDecimal) accepted.value(), today);
        return age < 0 || age > OLDEST ? OptionalInt.empty() : OptionalInt.of(age);
    }

    private static int age(Asked step, BigDecimal number, LocalDate today) {
        int whole = number.min(BigDecimal.valueOf(9_999))
                .max(BigDecimal.valueOf(-1))
                .intValue();
        if (step.input(AgeGate.class).ask().equals("age")) {
            return whole;
        }
        // Who is born this year is not minus one: the birthday may have been.
        return whole == today.getYear() ? 0 : today.getYear() - whole - 1;
    }

    @Override
    public @Nullable Duration timeout(Asked step) {
        return step.input(AgeGate.class).timeout();
    }

    @Override
    public int attempts(Asked step) {
        return step.input(AgeGate.class).attempts();
    }
}
