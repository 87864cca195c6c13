package io.smartconvo.email;

import io.smartconvo.sdk.BpmnElement;
import io.smartconvo.sdk.FieldType;
import io.smartconvo.sdk.StepField;
import io.smartconvo.sdk.StepRuns;
import io.smartconvo.sdk.StepTemplate;
import org.jspecify.annotations.Nullable;

@StepTemplate(
        id = "email",
        name = "Send an e-mail",
        description = "Sends one e-mail through the tenant's mail server.",
        element = BpmnElement.SERVICE_TASK,
        runs = StepRuns.OUTSIDE,
        errors = {SendEmail.FAILED, StepTemplate.CONSENT_WITHDRAWN})
public record SendEmail(
        @StepField(label = "To", type = FieldType.TEMPLATE, required = true, description = "One e-mail address")
        String to,

        @StepField(label = "Subject", type = FieldType.TEMPLATE, required = true)
        String subject,

        @StepField(
                label = "Text",
                type = FieldType.TEMPLATE,
                required = true,
                description = "Plain text; an empty line starts a new paragraph. {{ answer }} inserts one")
        String text,

        @StepField(label = "Reply to", type = FieldType.TEMPLATE, description = "Empty: the sender") @Nullable String replyTo) {

    /** The mail could not be handed to the mail server. */
    public static final String FAILED = "emailFailed";

    @Override
    public String toString() {
        return "SendEmail[]";
    }
}
