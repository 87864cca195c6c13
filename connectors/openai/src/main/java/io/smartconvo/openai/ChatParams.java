package io.smartconvo.openai;

import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionStreamOptions;
import io.smartconvo.openai.ModelSettings.MaxTokensField;
import io.smartconvo.sdk.StepContext;
import io.smartconvo.sdk.Utterance;
import io.smartconvo.sdk.Utterance.Speaker;
import java.util.List;

/** Builds the two requests a step can make: for a reply, and for answers. */
final class ChatParams {

    private static final int ANSWER_TOKENS = 800;
    private static final String READ =
            "Now read the answers asked for by the schema out of the conversation above. Use only what was said."
                    + " Use null for what was not.";

    private ChatParams() {}

    /** The model of the step, or else the tenant's. */
    static String model(AiReply input, ModelSettings settings) {
        return input.model() == null || input.model().isBlank() ? settings.model() : input.model();
    }

    static ChatCompletionCreateParams reply(AiReply input, ModelSettings settings, Prompt prompt, StepContext context) {
        var params = start(input, settings, prompt, context, context.idempotencyKey(), input.maxTokens());
        if (settings.maxTokensField() == MaxTokensField.MAX_COMPLETION_TOKENS) {
            params.streamOptions(
                    ChatCompletionStreamOptions.builder().includeUsage(true).build());
        }
        return params.build();
    }

    /** Comes after the reply and sees it: whether the model could help is known only then. */
    static ChatCompletionCreateParams answers(
            AiReply input,
            ModelSettings settings,
            Prompt prompt,
            StepContext context,
            String reply,
            List<WantedAnswer> wanted) {
        var params = start(input, settings, prompt, context, context.idempotencyKey() + "-answers", ANSWER_TOKENS);
        if (!reply.isEmpty()) {
            params.addAssistantMessage(reply);
        }
        return params.addUserMessage(READ)
                .jsonSchemaResponseFormat(AnswerSchema.of(wanted))
                .build();
    }

    private static ChatCompletionCreateParams.Builder start(
            AiReply input, ModelSettings settings, Prompt prompt, StepContext context, String key, int maxTokens) {
        var params = ChatCompletionCreateParams.builder()
                .model(model(input, settings))
                .store(false)
                .putAdditionalHeader("Idempotency-Key", key)
                .addSystemMessage(prompt.instructions());
        prompt.turns().forEach(turn -> add(params, turn));
        if (settings.temperature() != null) {
            params.temperature(settings.temperature());
        }
        return settings.maxTokensField() == MaxTokensField.MAX_TOKENS
                ? params.putAdditionalBodyProperty("max_tokens", com.openai.core.JsonValue.from(maxTokens))
                : params.maxCompletionTokens(maxTokens).safetyIdentifier(context.pseudonym());
    }

    private static void add(ChatCompletionCreateParams.Builder params, Utterance turn) {
        if (turn.speaker() == Speaker.VISITOR) {
            params.addUserMessage(turn.text());
        } else {
            params.addAssistantMessage(turn.text());
        }
    }
}
