package io.smartconvo.conversation;

import io.smartconvo.capture.Choice;
import io.smartconvo.capture.ChoiceMatch;
import io.smartconvo.flow.FlowStep;
import io.smartconvo.flow.feel.Escaping;
import io.smartconvo.sdk.step.Choose;
import io.smartconvo.widget.Answer;
import io.smartconvo.widget.ClientFrame;
import io.smartconvo.widget.Event;
import io.smartconvo.widget.FrameId;
import io.smartconvo.widget.StepId;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks a question that is answered by one of its options, picked or typed. */
@Component
class ChooseStep implements WaitingStep {

    private final Phrases phrases;

    ChooseStep(Phrases phrases) {
        this.phrases = phrases;
    }

    @Override
    public Class<Choose> input() {
        return Choose.class;
    }

    @Override
    public Event question(Turn turn, Asked step) {
        return question(turn, step, turn.text(step.step(), "text"), false);
    }

    private static Event question(Turn turn, Asked step, String text, boolean again) {
        List<Event.Option> options = labels(turn, step).entrySet().stream()
                .map(option -> new Event.Option(option.getKey(), option.getValue()))
                .toList();
        return new Event.Choices(new StepId(step.id()), text, options, again);
    }

    private static Map<String, String> labels(Turn turn, Asked step) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (FlowStep.Option option : step.step().options().getOrDefault("options", List.of())) {
            labels.put(option.id(), option.label().render(turn.memory().feelContext(), turn.budget(), Escaping.NONE));
        }
        return labels;
    }

    @Override
    public Reply reply(Turn turn, Asked step, ClientFrame frame) {
        Map<String, String> labels = labels(turn, step);
        if (frame instanceof ClientFrame.Choose choose) {
            return labels.containsKey(choose.option())
                    ? taken(turn, step, choose.id(), choose.option(), labels)
                    : new Reply.Misplaced();
        }
        if (frame instanceof ClientFrame.Message message) {
            return ChoiceMatch.find(choices(labels), message.text())
                    .map(option -> taken(turn, step, message.id(), option.id(), labels))
                    .orElseGet(() -> missed(turn, step, message));
        }
        return new Reply.Misplaced();
    }

    private static List<Choice> choices(Map<String, String> labels) {
        return labels.entrySet().stream()
                .map(option -> new Choice(option.getKey(), option.getValue()))
                .toList();
    }

    private static Reply taken(Turn turn, Asked step, FrameId frame, String option, Map<String, String> labels) {
        turn.memory().answer(step.input(Choose.class).answer(), option);
        return new Reply.Taken(new Event.Visitor(
                frame, labels.getOrDefault(option, option), new StepId(step.id()), new Answer.Chosen(option)));
    }

    private Reply missed(Turn turn, Asked step, ClientFrame.Message message) {
        String own = turn.text(step.step(), "retryText");
        String text = own.isEmpty() ? phrases.notAnOption(turn.locale()) : own;
        return new Reply.Missed(
                VisitorText.said(turn, message, new StepId(step.id())), question(turn, step, text, true));
    }

    @Override
    public @Nullable Duration timeout(Asked step) {
        return step.input(Choose.class).timeout();
    }

    @Override
    public int attempts(Asked step) {
        return step.input(Choose.class).attempts();
    }
}
