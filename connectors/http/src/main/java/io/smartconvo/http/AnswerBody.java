package io.smartconvo.http;

import io.smartconvo.sdk.ForgetfulJson;
import io.smartconvo.sdk.StepException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okhttp3.MediaType;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Turns what a service sent into plain values, within limits of size, depth and magnitude. */
final class AnswerBody {

    private static final int DEEPEST = 32;
    private static final int LARGEST_EXPONENT = 400;
    private static final JsonMapper JSON = JsonMapper.builder(ForgetfulJson.factory()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(100)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private AnswerBody() {}

    /** Strings, {@code BigDecimal}s, booleans, maps and lists of these; null if there is nothing usable. */
    static @Nullable Object read(ResponseBody body, int largest) throws IOException, StepException {
        var source = body.source();
        if (source.request(largest + 1L)) {
            throw new StepException(HttpCall.FAILED, "the answer is larger than allowed");
        }
        var bytes = source.readByteArray();
        var type = body.contentType();
        if (bytes.length == 0) {
            return null;
        }
        if (isJson(type)) {
            return parse(bytes);
        }
        return isText(type) ? text(bytes, type) : null;
    }

    private static @Nullable Object parse(byte[] bytes) throws StepException {
        try {
            return plain(JSON.readTree(bytes));
        } catch (JacksonException | ArithmeticException e) {
            throw new StepException(HttpCall.FAILED, "the answer is not usable JSON");
        }
    }

    private static @Nullable Object plain(JsonNode node) {
        if (node.isObject()) {
            return map(node);
        }
        if (node.isArray()) {
            return list(node);
        }
        if (node.isNumber()) {
            return number(node.decimalValue());
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        return node.isString() ? node.stringValue() : null;
    }

    private static Map<String, Object> map(JsonNode node) {
        var map = new LinkedHashMap<String, Object>();
        node.properties().forEach(property -> {
            var value = plain(property.getValue());
            if (value != null) {
                map.put(property.getKey(), value);
            }
        });
        return Collections.unmodifiableMap(map);
    }

    private static List<@Nullable Object> list(JsonNode node) {
        var list = new ArrayList<@Nullable Object>();
        node.forEach(element -> list.add(plain(element)));
        return Collections.unmodifiableList(list);
    }

    /** A short text can be a number that fills the memory when it is written out. */
    private static BigDecimal number(BigDecimal value) {
        if (Math.abs((long) value.precision() - value.scale()) > LARGEST_EXPONENT) {
            throw new ArithmeticException();
        }
        return value;
    }

    private static boolean isJson(@Nullable MediaType type) {
        return type != null && (type.subtype().equals("json") || type.subtype().endsWith("+json"));
    }

    private static boolean isText(@Nullable MediaType type) {
        return type == null || type.type().equals("text") || type.subtype().endsWith("xml");
    }

    private static String text(byte[] bytes, @Nullable MediaType type) {
        var charset = type == null ? null : type.charset(StandardCharsets.UTF_8);
        return new String(bytes, charset == null ? StandardCharsets.UTF_8 : charset);
    }
}
