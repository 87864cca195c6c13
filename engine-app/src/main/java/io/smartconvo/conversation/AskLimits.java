package io.smartconvo.conversation;

import io.smartconvo.capture.AnswerConstraints;
import io.smartconvo.flow.feel.BoundedPattern;
import io.smartconvo.flow.feel.FeelSyntaxException;
import io.smartconvo.sdk.step.Ask;

/** The bounds a question sets, as the answer check takes them. */
final class AskLimits {

    private AskLimits() {}

    static AnswerConstraints of(Ask ask) {
        String pattern = ask.pattern();
        return new AnswerConstraints(ask.min(), ask.max(), pattern == null ? null : parsed(pattern)::matches);
    }

    private static BoundedPattern parsed(String pattern) {
        try {
            return BoundedPattern.parse(pattern);
        } catch (FeelSyntaxException e) {
            throw new IllegalStateException("A published flow has a pattern nobody checked");
        }
    }
}
