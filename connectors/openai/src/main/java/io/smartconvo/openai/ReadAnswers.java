package io.smartconvo.openai;

import io.smartconvo.sdk.ForgetfulJson;
import io.smartconvo.sdk.RetryableStepException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks what the model says it read, for not every server enforces the schema it accepted. */
final class ReadAnswers {

    private static final int LONGEST_TEXT = 4000;
    private static final JsonMapper JSON = ForgetfulJson.mapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ReadAnswers() {}

    /** The answers that were found; one that was not said is absent. */
    static Map<String, Object> from(String json, List<WantedAnswer> wanted) throws RetryableStepException {
        var document = parse(json);
        var answers = new LinkedHashMap<String, Object>();
        for (var answer : wanted) {
            var node = document.path(answer.name());
            if (!node.isNull() && !node.isMissingNode()) {
                answers.put(answer.name(), value(node, answer));
            } else if (answer.kind() == WantedAnswer.Kind.BOOLEAN) {
                throw unfit();
            }
        }
        return Map.copyOf(answers);
    }

    private static JsonNode parse(String json) throws RetryableStepException {
        try {
            var document = JSON.readTree(json);
            if (document.isObject()) {
                return document;
            }
        } catch (JacksonException e) {
            // The parser's message quotes the document.
        }
        throw unfit();
    }

    private static Object value(JsonNode node, WantedAnswer answer) throws RetryableStepException {
        var value = convert(node, answer);
        if (value == null) {
            throw unfit();
        }
        return value;
    }

    private static @Nullable Object convert(JsonNode node, WantedAnswer answer) {
        switch (answer.kind()) {
            case NUMBER:
                return node.isNumber() ? node.decimalValue() : null;
            case BOOLEAN:
                return node.isBoolean() ? node.booleanValue() : null;
            case DATE:
                return node.isString() ? date(node.stringValue()) : null;
            case CHOICE:
                return node.isString() && answer.choices().contains(node.stringValue()) ? node.stringValue() : null;
            default:
                return node.isString() && node.stringValue().length() <= LONGEST_TEXT ? node.stringValue() : null;
        }
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static RetryableStepException unfit() {
        return new RetryableStepException(AiReply.UNAVAILABLE, "model did not keep to the schema of the answers");
    }
}
