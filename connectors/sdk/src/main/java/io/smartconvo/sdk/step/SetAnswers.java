package io.smartconvo.sdk.step;

import io.smartconvo.sdk.BpmnElement;
import io.smartconvo.sdk.FieldType;
import io.smartconvo.sdk.StepField;
import io.smartconvo.sdk.StepRuns;
import io.smartconvo.sdk.StepTemplate;

@StepTemplate(
        id = "set",
        name = "Set answers",
        description = "Computes answers with FEEL.",
        element = BpmnElement.SERVICE_TASK,
        runs = StepRuns.IN_THE_TURN)
public record SetAnswers(
        @StepField(
                label = "Answers",
                type = FieldType.ASSIGNMENTS,
                required = true,
                description = "One per line: name = FEEL expression")
        String assignments) {}
