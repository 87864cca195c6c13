package io.smartconvo.sdk.step;

import io.smartconvo.sdk.BpmnElement;
import io.smartconvo.sdk.FieldType;
import io.smartconvo.sdk.StepField;
import io.smartconvo.sdk.StepRuns;
import io.smartconvo.sdk.StepTemplate;
import org.jspecify.annotations.Nullable;

@StepTemplate(
        id = "say",
        name = "Say",
        description = "Sends a message to the visitor, with an optional picture or link card.",
        element = BpmnElement.SEND_TASK,
        runs = StepRuns.IN_THE_TURN)
public record Say(
        @StepField(
                label = "Text",
                type = FieldType.TEMPLATE,
                required = true,
                description =
                        "Markdown: **bold**, *italic*, `code`, [links](https://...), lists. {{ answer }} inserts one.")
        String text,

        @StepField(label = "Picture address", description = "https address of a picture", group = "media") @Nullable String imageUrl,

        @StepField(
                label = "Picture description",
                description = "Read to people who do not see the picture",
                group = "media")
        @Nullable String imageAlt,

        @StepField(label = "Card title", type = FieldType.TEMPLATE, group = "media") @Nullable String cardTitle,

        @StepField(label = "Card link", description = "https address the card opens", group = "media") @Nullable String cardUrl) {}
