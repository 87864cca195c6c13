package io.smartconvo.openai;

import io.smartconvo.sdk.BpmnElement;
import io.smartconvo.sdk.FieldType;
import io.smartconvo.sdk.StepField;
import io.smartconvo.sdk.StepRuns;
import io.smartconvo.sdk.StepTemplate;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

@StepTemplate(
        id = "ai-reply",
        name = "AI reply",
        description = "Lets a model answer, word by word, and can read answers out of what was said.",
        element = BpmnElement.SERVICE_TASK,
        runs = StepRuns.OUTSIDE,
        errors = {AiReply.UNAVAILABLE, AiReply.REFUSED, StepTemplate.CONSENT_WITHDRAWN})
public record AiReply(
        @StepField(
                label = "Instructions",
                type = FieldType.TEMPLATE,
                required = true,
                description = "Who the model is, what it knows and what it must not do")
        String instructions,

        @StepField(
                label = "Question",
                type = FieldType.TEMPLATE,
                description = "What the model answers; empty: the visitor's last message")
        @Nullable String question,

        @StepField(
                label = "Show the reply",
                type = FieldType.BOOLEAN,
                defaultValue = "true",
                description = "Streams the reply to the visitor; without it the step only reads answers")
        boolean show,

        @StepField(label = "Keep the reply as", type = FieldType.ANSWER, group = "answer") @Nullable String answer,

        @StepField(
                label = "Read answers",
                type = FieldType.READINGS,
                description =
                        "One per line: name: type = description. Types: text, number, boolean, date, choice(a, b)",
                group = "answer")
        @Nullable String extract,

        @StepField(label = "Model", description = "Empty: the tenant's model", group = "model") @Nullable String model,

        @StepField(label = "Longest reply, in tokens", type = FieldType.INTEGER, defaultValue = "500", group = "model")
        Integer maxTokens,

        @StepField(
                label = "Give up after",
                type = FieldType.DURATION,
                defaultValue = "PT60S",
                description = "Time for one attempt, after which the step is tried again",
                group = "timing")
        Duration timeout) {

    /** No usable answer could be had from the model. */
    public static final String UNAVAILABLE = "aiUnavailable";

    /** The model or its provider's filter declined to answer. */
    public static final String REFUSED = "aiRefused";

    @Override
    public String toString() {
        return "AiReply[]";
    }
}
