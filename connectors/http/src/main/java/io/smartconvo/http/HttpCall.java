package io.smartconvo.http;

import io.smartconvo.sdk.BpmnElement;
import io.smartconvo.sdk.FieldType;
import io.smartconvo.sdk.StepField;
import io.smartconvo.sdk.StepRuns;
import io.smartconvo.sdk.StepTemplate;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

@StepTemplate(
        id = "http",
        name = "Call a web service",
        description = "Calls an allowed https address and keeps its status and body as an answer.",
        element = BpmnElement.SERVICE_TASK,
        runs = StepRuns.OUTSIDE,
        errors = {HttpCall.FAILED, HttpCall.REFUSED, StepTemplate.CONSENT_WITHDRAWN})
public record HttpCall(
        @StepField(
                label = "Method",
                type = FieldType.CHOICE,
                choices = {"GET", "POST", "PUT", "PATCH", "DELETE"},
                defaultValue = "GET")
        String method,

        @StepField(
                label = "Address",
                type = FieldType.URL,
                required = true,
                description = "https address on a host that the tenant allows")
        String url,

        @StepField(
                label = "Headers",
                type = FieldType.TEXT,
                description = "One per line: Name: value. Never put a secret into a diagram")
        @Nullable String headers,

        @StepField(label = "Body", type = FieldType.JSON, description = "JSON; {{ answer }} inserts one") @Nullable String body,

        @StepField(
                label = "Keep the result as",
                type = FieldType.ANSWER,
                description = "The answer has a status (number) and a body (JSON or text)",
                group = "answer")
        @Nullable String answer,

        @StepField(label = "Give up after", type = FieldType.DURATION, defaultValue = "PT10S", group = "timing")
        Duration timeout) {

    /** The service could not be reached, is not well, or did not accept the call. */
    public static final String FAILED = "httpFailed";

    /** The address, or one it redirected to, is not allowed. */
    public static final String REFUSED = "httpRefused";

    @Override
    public String toString() {
        return "HttpCall[" + method + "]";
    }
}
