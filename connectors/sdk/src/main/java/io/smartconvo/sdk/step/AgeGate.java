package io.smartconvo.sdk.step;

import io.smartconvo.sdk.BpmnElement;
import io.smartconvo.sdk.FieldType;
import io.smartconvo.sdk.StepField;
import io.smartconvo.sdk.StepRuns;
import io.smartconvo.sdk.StepTemplate;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

@StepTemplate(
        id = "age-gate",
        name = "Age gate",
        description = "Asks how old the visitor is, once, and keeps only ageGate: over or under.",
        element = BpmnElement.RECEIVE_TASK,
        runs = StepRuns.WAITS_FOR_THE_VISITOR,
        errors = {"silence", "invalidAnswer"})
public record AgeGate(
        @StepField(
                label = "Question",
                type = FieldType.TEMPLATE,
                required = true,
                description = "Neutral: it must not say which age is wanted")
        String text,

        @StepField(
                label = "Ask for",
                type = FieldType.CHOICE,
                choices = {"birthYear", "birthDate", "age"},
                defaultValue = "birthYear",
                description = "A year alone counts as the youngest age it allows",
                group = "answer")
        String ask,

        @StepField(label = "If the answer does not fit, say", type = FieldType.TEMPLATE, group = "answer") @Nullable String retryText,

        @StepField(label = "Attempts", type = FieldType.INTEGER, defaultValue = "3", group = "answer")
        Integer attempts,

        @StepField(label = "Give up after", type = FieldType.DURATION, group = "timing") @Nullable Duration timeout) {}
