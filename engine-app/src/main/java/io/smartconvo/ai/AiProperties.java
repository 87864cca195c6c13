package io.smartconvo.ai;

import io.smartconvo.openai.ModelSettings.MaxTokensField;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which model answers.
 *
 * @param baseUrl root of a server that speaks chat completions; not set: OpenAI, in the region of the tenant
 * @param apiKey without one, a demo model in this process answers and says that it is one; a server that asks for no
 *     key is given any word
 * @param model used where a step names none
 * @param temperature null for the model's own
 * @param promptTokens how much of the conversation is sent
 * @param maxTokensField the name under which the server knows the limit of a reply
 * @param connectTimeout time for a connection
 * @param idleTimeout longest silence before and within a reply
 * @param demoPace pause between the words of the demo model
 * @param prices what models cost; none: the console tells tokens and no money
 * @param currency of these prices, by its ISO 4217 code
 * @param tenants what differs, by tenant id
 */
@Validated
@ConfigurationProperties("smartconvo.ai")
record AiProperties(
        @Nullable URI baseUrl,
        @Nullable String apiKey,
        @DefaultValue("gpt-4.1-mini") @NotBlank String model,
        @Nullable Double temperature,
        @DefaultValue("6000") @Min(200) int promptTokens,
        @DefaultValue("MAX_COMPLETION_TOKENS") MaxTokensField maxTokensField,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("20s") Duration idleTimeout,
        @DefaultValue("30ms") Duration demoPace,
        @DefaultValue List<@Valid Price> prices,
        @DefaultValue("USD") Currency currency,
        @DefaultValue Map<String, @Valid Tenant> tenants) {

    /**
     * What a model costs.
     *
     * @param model its name
     * @param input price of a million tokens that it reads
     * @param output price of a million tokens that it writes
     */
    record Price(
            @NotBlank String model,
            @NotNull @PositiveOrZero BigDecimal input,
            @NotNull @PositiveOrZero BigDecimal output) {}

    /** A tenant's own model. An address of its own needs a key of its own. */
    record Tenant(
            @Nullable URI baseUrl,
            @Nullable String apiKey,
            @Nullable String model) {

        @AssertTrue(message = "base-url needs an api-key of its own") boolean isKeyWithItsAddress() {
            return baseUrl == null || (apiKey != null && !apiKey.isBlank());
        }

        @Override
        public String toString() {
            return "Tenant[" + baseUrl + ", " + model + "]";
        }
    }

    @Override
    public String toString() {
        return "AiProperties[" + baseUrl + ", " + model + ", tenants=" + tenants.keySet() + "]";
    }
}
