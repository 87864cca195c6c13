package io.smartconvo.sdk.step;

import io.smartconvo.sdk.BpmnElement;
import io.smartconvo.sdk.FieldType;
import io.smartconvo.sdk.StepField;
import io.smartconvo.sdk.StepRuns;
import io.smartconvo.sdk.StepTemplate;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

@StepTemplate(
        id = "consent",
        name = "Consent",
        description = "Asks for consent to one purpose with its notice; the outcome is consent.<purpose>.",
        element = BpmnElement.RECEIVE_TASK,
        runs = StepRuns.WAITS_FOR_THE_VISITOR,
        errors = {"silence"})
public record Consent(
        @StepField(label = "Question", type = FieldType.TEMPLATE, required = true)
        String text,

        @StepField(label = "Purpose", type = FieldType.PURPOSE, required = true, group = "privacy")
        String purpose,

        @StepField(label = "Give up after", type = FieldType.DURATION, group = "timing") @Nullable Duration timeout) {}
