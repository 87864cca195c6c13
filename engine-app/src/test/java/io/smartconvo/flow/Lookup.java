package io.smartconvo.flow;

import io.smartconvo.sdk.BpmnElement;
import io.smartconvo.sdk.FieldType;
import io.smartconvo.sdk.StepField;
import io.smartconvo.sdk.StepRuns;
import io.smartconvo.sdk.StepTemplate;
import org.jspecify.annotations.Nullable;

/** A connector's input with every kind of field, as an outside step would declare it. */
@StepTemplate(
        id = "lookup",
        version = 2,
        name = "Look up",
        description = "Calls out.",
        element = BpmnElement.SERVICE_TASK,
        runs = StepRuns.OUTSIDE,
        errors = {"lookupFailed"})
public record Lookup(
        @StepField(label = "Address", type = FieldType.URL, required = true)
        String url,

        @StepField(label = "Body", type = FieldType.JSON) @Nullable String body,

        @StepField(label = "Only if", type = FieldType.FEEL) @Nullable String only,

        @StepField(label = "Notes", type = FieldType.TEXT) @Nullable String notes,

        @StepField(label = "Careful", type = FieldType.BOOLEAN, defaultValue = "true")
        boolean careful) {}
