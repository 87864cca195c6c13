package io.smartconvo.sdk.step;

import io.smartconvo.sdk.BpmnElement;
import io.smartconvo.sdk.FieldType;
import io.smartconvo.sdk.StepField;
import io.smartconvo.sdk.StepRuns;
import io.smartconvo.sdk.StepTemplate;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

@StepTemplate(
        id = "ask",
        name = "Ask",
        description = "Asks a question and keeps the visitor's typed answer.",
        element = BpmnElement.RECEIVE_TASK,
        runs = StepRuns.WAITS_FOR_THE_VISITOR,
        errors = {"silence", "invalidAnswer", StepTemplate.CONSENT_WITHDRAWN})
public record Ask(
        @StepField(label = "Question", type = FieldType.TEMPLATE, required = true)
        String text,

        @StepField(label = "Keep the answer as", type = FieldType.ANSWER, required = true, group = "answer")
        String answer,

        @StepField(
                label = "Kind of answer",
                type = FieldType.CHOICE,
                choices = {"text", "email", "phone", "number", "date"},
                defaultValue = "text",
                group = "answer")
        String type,

        @StepField(
                label = "Minimum",
                description = "Smallest number, earliest date (ISO or today), or shortest text",
                group = "answer")
        @Nullable String min,

        @StepField(label = "Maximum", description = "Largest number, latest date, or longest text", group = "answer")
        @Nullable String max,

        @StepField(
                label = "Pattern",
                description = "Simple pattern: letters, digits, [sets], ? * + and {n,m}",
                group = "answer")
        @Nullable String pattern,

        @StepField(label = "If the answer does not fit, say", type = FieldType.TEMPLATE, group = "answer") @Nullable String retryText,

        @StepField(
                label = "Attempts",
                type = FieldType.INTEGER,
                defaultValue = "3",
                description = "After so many answers that do not fit, the error invalidAnswer is raised",
                group = "answer")
        Integer attempts,

        @StepField(
                label = "Purpose",
                type = FieldType.PURPOSE,
                description =
                        "Makes the answer a personal field: it is kept only if the visitor consented to this purpose",
                group = "privacy")
        @Nullable String purpose,

        @StepField(
                label = "Give up after",
                type = FieldType.DURATION,
                description = "Silence after which the error silence is raised, for instance PT10M",
                group = "timing")
        @Nullable Duration timeout) {}
