package io.smartconvo.openai;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Which model answers for a tenant, and where.
 *
 * @param baseUrl root of a server that speaks chat completions, for instance {@code https://api.openai.com/v1}
 * @param model used unless the step names one
 * @param temperature null for the model's own; newer models accept nothing else
 * @param promptTokens how much of the conversation is sent, counted roughly; instructions and question always are
 * @param maxTokensField which request field limits the reply
 * @param connectTimeout time for a connection
 * @param idleTimeout longest silence before and within a reply
 */
public record ModelSettings(
        URI baseUrl,
        String apiKey,
        String model,
        @Nullable Double temperature,
        int promptTokens,
        MaxTokensField maxTokensField,
        Duration connectTimeout,
        Duration idleTimeout) {

    /** The two names servers know for the same limit. */
    public enum MaxTokensField {
        /** What OpenAI's current models accept. */
        MAX_COMPLETION_TOKENS,
        /** What many compatible servers know. */
        MAX_TOKENS
    }

    /** Settings with the defaults that fit most servers. */
    public static ModelSettings of(URI baseUrl, String apiKey, String model) {
        return new ModelSettings(
                baseUrl,
                apiKey,
                model,
                null,
                6000,
                MaxTokensField.MAX_COMPLETION_TOKENS,
                Duration.ofSeconds(5),
                Duration.ofSeconds(20));
    }

    /** The host that is called. */
    public String host() {
        return String.valueOf(baseUrl.getHost());
    }

    /** The port that is called, the scheme's own unless the address names one. */
    public int port() {
        return baseUrl.getPort() >= 0 ? baseUrl.getPort() : "http".equals(baseUrl.getScheme()) ? 80 : 443;
    }

    @Override
    public String toString() {
        return "ModelSettings[" + baseUrl + ", " + model + "]";
    }
}
