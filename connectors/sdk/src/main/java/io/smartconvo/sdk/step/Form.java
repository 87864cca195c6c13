package io.smartconvo.sdk.step;

import io.smartconvo.sdk.BpmnElement;
import io.smartconvo.sdk.FieldType;
import io.smartconvo.sdk.StepField;
import io.smartconvo.sdk.StepRuns;
import io.smartconvo.sdk.StepTemplate;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

@StepTemplate(
        id = "form",
        name = "Form",
        description = "Shows a form; each field's key becomes an answer.",
        element = BpmnElement.USER_TASK,
        runs = StepRuns.WAITS_FOR_THE_VISITOR,
        errors = {"silence", StepTemplate.CONSENT_WITHDRAWN})
public record Form(
        @StepField(label = "Introduction", type = FieldType.TEMPLATE) @Nullable String text,

        @StepField(
                label = "Form",
                type = FieldType.FORM,
                required = true,
                description = "File name, for instance contact.form")
        String form,

        @StepField(
                label = "Purpose",
                type = FieldType.PURPOSE,
                description =
                        "Makes every field of the form personal: kept only if the visitor consented to this purpose",
                group = "privacy")
        @Nullable String purpose,

        @StepField(label = "Give up after", type = FieldType.DURATION, group = "timing") @Nullable Duration timeout) {}
