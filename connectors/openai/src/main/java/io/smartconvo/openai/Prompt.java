package io.smartconvo.openai;

import io.smartconvo.sdk.Placeholder;
import io.smartconvo.sdk.Utterance;
import io.smartconvo.sdk.Utterance.Speaker;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to the model: the instructions, as many of the newest utterances as fit, and last the question, because
 * some servers insist on ending with the user.
 *
 * @param authored the instructions as the flow's author wrote them
 */
record Prompt(String authored, List<Utterance> turns) {

    private static final int PER_MESSAGE = 4;
    private static final String ABOUT_PLACEHOLDERS =
            "\n\nA word such as [EMAIL_1] stands for something personal that you are not told. Use it as it is, brackets"
                    + " included: whom you talk to sees what it stands for. Never ask what it means.";

    static Prompt of(AiReply input, List<Utterance> transcript, int budget) {
        var history = new ArrayList<>(transcript);
        var question = question(input.question(), history);
        var left = budget - tokens(input.instructions()) - (question == null ? 0 : tokens(question.text()));
        var turns = new ArrayDeque<Utterance>();
        for (int i = history.size() - 1; i >= 0 && left > 0; i--) {
            left -= tokens(history.get(i).text());
            if (left >= 0) {
                turns.addFirst(history.get(i));
            }
        }
        if (question != null) {
            turns.addLast(question);
        }
        return new Prompt(input.instructions(), List.copyOf(turns));
    }

    /** What the author wrote, and how to treat placeholders if there are any. */
    String instructions() {
        return masked() > 0 ? authored + ABOUT_PLACEHOLDERS : authored;
    }

    /** All of it, to be read by people. */
    String text() {
        return Stream.concat(
                        Stream.of("system: " + instructions()),
                        turns.stream().map(turn -> turn.speaker().name().toLowerCase(Locale.ROOT) + ": " + turn.text()))
                .collect(Collectors.joining("\n\n"));
    }

    /** Whether it holds anything the visitor typed. */
    boolean holdsFreeText() {
        return turns.stream().anyMatch(turn -> turn.speaker() == Speaker.VISITOR);
    }

    /** How many personal values were masked in it. */
    int masked() {
        return turns.stream().mapToInt(Utterance::masked).sum() + Placeholder.count(authored);
    }

    /** Takes the utterance that is the question out of the history, so that it is not sent twice. */
    private static @Nullable Utterance question(@Nullable String asked, List<Utterance> history) {
        var wanted = asked == null || asked.isBlank() ? null : asked;
        for (int i = history.size() - 1; i >= 0; i--) {
            var utterance = history.get(i);
            if (utterance.speaker() == Speaker.VISITOR) {
                if (wanted == null || wanted.equals(utterance.text())) {
                    return history.remove(i);
                }
                break;
            }
        }
        return wanted == null ? null : new Utterance(Speaker.VISITOR, wanted);
    }

    /** Three bytes a token: too many for English, about right for the languages that tokenize worst. */
    static int tokens(String text) {
        return PER_MESSAGE + text.getBytes(StandardCharsets.UTF_8).length / 3;
    }

    @Override
    public String toString() {
        return "Prompt[" + turns.size() + " turns]";
    }
}
