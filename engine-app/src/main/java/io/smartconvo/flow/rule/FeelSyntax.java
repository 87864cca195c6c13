package io.smartconvo.flow.rule;

import io.smartconvo.flow.authored.SequenceFlow;
import io.smartconvo.flow.feel.FeelExpression;
import io.smartconvo.flow.feel.FeelSyntaxException;

/** Every expression and placeholder is in the FEEL subset. */
final class FeelSyntax implements FlowRule {

    @Override
    public String id() {
        return Rules.FEEL;
    }

    @Override
    public void check(Subject subject, Problems problems) {
        Rules.fromSteps(subject, id(), problems);
        subject.flow().flows().forEach(arrow -> condition(arrow, problems));
    }

    private static void condition(SequenceFlow arrow, Problems problems) {
        if (arrow.condition() == null) {
            return;
        }
        try {
            FeelExpression.parse(arrow.condition());
        } catch (FeelSyntaxException e) {
            problems.error(
                    arrow.id(),
                    "The condition is not understood at character " + (e.position() + 1) + ": " + e.getMessage(),
                    e.remedy());
        }
    }
}
