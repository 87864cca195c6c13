package io.smartconvo.openai;

import com.openai.core.JsonValue;
import com.openai.models.ResponseFormatJsonSchema.JsonSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The strict JSON schema of the wanted answers. */
final class AnswerSchema {

    private AnswerSchema() {}

    static JsonSchema of(List<WantedAnswer> wanted) {
        var properties = new LinkedHashMap<String, Object>();
        wanted.forEach(answer -> properties.put(answer.name(), property(answer)));
        var names = wanted.stream().map(WantedAnswer::name).toList();
        var schema = JsonSchema.Schema.builder()
                .putAdditionalProperty("type", JsonValue.from("object"))
                .putAdditionalProperty("properties", JsonValue.from(properties))
                .putAdditionalProperty("required", JsonValue.from(names))
                .putAdditionalProperty("additionalProperties", JsonValue.from(false))
                .build();
        return JsonSchema.builder().name("answers").strict(true).schema(schema).build();
    }

    private static Map<String, Object> property(WantedAnswer answer) {
        var property = new LinkedHashMap<String, Object>();
        property.put("type", type(answer.kind()));
        if (answer.kind() == WantedAnswer.Kind.CHOICE) {
            var values = new java.util.ArrayList<@Nullable String>(answer.choices());
            values.add(null);
            property.put("enum", values);
        }
        property.put("description", description(answer));
        return property;
    }

    /** Only a yes or no can always be told; everything else may not have been said. */
    private static Object type(WantedAnswer.Kind kind) {
        if (kind == WantedAnswer.Kind.BOOLEAN) {
            return "boolean";
        }
        return List.of(kind == WantedAnswer.Kind.NUMBER ? "number" : "string", "null");
    }

    private static String description(WantedAnswer answer) {
        return answer.kind() == WantedAnswer.Kind.DATE
                ? (answer.description() + " (date as YYYY-MM-DD)").strip()
                : answer.description();
    }
}
