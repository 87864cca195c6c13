package io.smartconvo.conversation;

import io.smartconvo.capture.AgeOutcome;
import io.smartconvo.engine.StepRef;
import io.smartconvo.sdk.ForgetfulJson;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.Temporal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Memory as JSON, ready to be sealed. Numbers stay decimal, dates stay dates. */
@Component
class MemoryCodec {

    private static final String DATE = "$date";
    private static final String DATE_TIME = "$dateTime";
    private static final TypeReference<Document> DOCUMENT = new TypeReference<>() {};

    private final JsonMapper json = ForgetfulJson.mapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
            .build();

    byte[] encode(Memory memory) {
        return json.writeValueAsBytes(new Document(
                encodeMap(memory.answers()),
                memory.consent(),
                memory.open().stream().map(Question::of).toList(),
                memory.closed(),
                memory.withdrawals(),
                memory.age(),
                memory.personal(),
                memory.placeholders(),
                memory.passed()));
    }

    Memory decode(byte[] bytes) {
        Document document = json.readValue(bytes, DOCUMENT);
        Memory memory = new Memory(
                decodeMap(document.answers()),
                document.consent(),
                document.open().stream().map(Question::toOpen).toList(),
                document.closed(),
                Objects.requireNonNullElse(document.withdrawals(), Map.of()),
                document.age(),
                Objects.requireNonNullElse(document.personal(), Map.of()),
                Objects.requireNonNullElse(document.placeholders(), Map.of()));
        Objects.requireNonNullElse(document.passed(), List.<Passed>of()).forEach(memory::passed);
        return memory;
    }

    private static Map<String, Object> encodeMap(Map<String, Object> values) {
        Map<String, Object> encoded = new LinkedHashMap<>();
        values.forEach((name, value) -> encoded.put(name, encodeValue(value)));
        return encoded;
    }

    @SuppressWarnings("unchecked")
    private static Object encodeValue(Object value) {
        if (value instanceof Temporal) {
            return Map.of(value instanceof LocalDateTime ? DATE_TIME : DATE, value.toString());
        }
        if (value instanceof List<?> list) {
            return list.stream().map(MemoryCodec::encodeValue).toList();
        }
        return value instanceof Map<?, ?> map ? encodeMap((Map<String, Object>) map) : value;
    }

    private static Map<String, Object> decodeMap(Map<String, Object> values) {
        Map<String, Object> decoded = new LinkedHashMap<>();
        values.forEach((name, value) -> decoded.put(name, decodeValue(value)));
        return decoded;
    }

    @SuppressWarnings("unchecked")
    private static Object decodeValue(Object value) {
        if (value instanceof Map<?, ?> map) {
            return decodeObject((Map<String, Object>) map);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(MemoryCodec::decodeValue).toList();
        }
        return value instanceof BigInteger whole ? new BigDecimal(whole) : value;
    }

    private static Object decodeObject(Map<String, Object> object) {
        if (object.get(DATE) instanceof String date) {
            return LocalDate.parse(date);
        }
        return object.get(DATE_TIME) instanceof String dateTime ? LocalDateTime.parse(dateTime) : decodeMap(object);
    }

    /** What came later is missing in documents from before. */
    private record Document(
            Map<String, Object> answers,
            Map<String, Boolean> consent,
            List<Question> open,
            List<String> closed,
            @Nullable Map<String, Integer> withdrawals,
            @Nullable AgeOutcome age,
            @Nullable Map<String, PersonalAnswer> personal,
            @Nullable Map<String, List<String>> placeholders,
            @Nullable List<Passed> passed) {}

    private record Question(
            String definition,
            String instance,
            String step,
            int misses,
            @Nullable Long silenceAt) {

        static Question of(OpenQuestion question) {
            StepRef step = question.step();
            Instant silenceAt = question.silenceAt();
            return new Question(
                    step.processDefinitionId(),
                    step.processInstanceId(),
                    step.stepId(),
                    question.misses(),
                    silenceAt == null ? null : silenceAt.toEpochMilli());
        }

        OpenQuestion toOpen() {
            return new OpenQuestion(
                    new StepRef(definition, instance, step),
                    misses,
                    silenceAt == null ? null : Instant.ofEpochMilli(silenceAt));
        }
    }
}
