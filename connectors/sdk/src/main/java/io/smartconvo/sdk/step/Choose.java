package io.smartconvo.sdk.step;

import io.smartconvo.sdk.BpmnElement;
import io.smartconvo.sdk.FieldType;
import io.smartconvo.sdk.StepField;
import io.smartconvo.sdk.StepRuns;
import io.smartconvo.sdk.StepTemplate;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

@StepTemplate(
        id = "choose",
        name = "Choose",
        description = "Offers quick replies; the id of the chosen one is the answer.",
        element = BpmnElement.RECEIVE_TASK,
        runs = StepRuns.WAITS_FOR_THE_VISITOR,
        errors = {"silence", "invalidAnswer"})
public record Choose(
        @StepField(label = "Question", type = FieldType.TEMPLATE, required = true)
        String text,

        @StepField(
                label = "Options",
                type = FieldType.OPTIONS,
                required = true,
                description = "One per line: id = Label",
                group = "answer")
        String options,

        @StepField(label = "Keep the answer as", type = FieldType.ANSWER, required = true, group = "answer")
        String answer,

        @StepField(label = "If a typed answer fits no option, say", type = FieldType.TEMPLATE, group = "answer")
        @Nullable String retryText,

        @StepField(label = "Attempts", type = FieldType.INTEGER, defaultValue = "3", group = "answer")
        Integer attempts,

        @StepField(label = "Give up after", type = FieldType.DURATION, group = "timing") @Nullable Duration timeout) {}
