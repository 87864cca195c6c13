package io.smartconvo.conversation;

import io.smartconvo.flow.FlowStep;
import io.smartconvo.flow.feel.FeelTemplate;
import java.util.List;

/** What a flow's author wrote into a step: a shop's own address may be said, whoever says it. */
final class AuthoredTexts {

    private AuthoredTexts() {}

    static List<String> of(FlowStep step) {
        return step.templates().values().stream().map(FeelTemplate::source).toList();
    }
}
