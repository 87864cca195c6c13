package io.smartconvo.records;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** As much of JSON Schema as the published schema uses. */
final class JsonShape {

    private JsonShape() {}

    static List<String> misfits(JsonNode schema, JsonNode value, String place) {
        List<String> misfits = new ArrayList<>();
        check(schema, value, place, misfits);
        return misfits;
    }

    private static void check(JsonNode schema, JsonNode value, String place, List<String> misfits) {
        String type = schema.get("type").asString();
        boolean fits = switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "boolean" -> value.isBoolean();
            default -> throw new IllegalArgumentException(type);
        };
        if (!fits) {
            misfits.add(place + " is no " + type);
        } else if (value.isArray()) {
            value.forEach(item -> check(schema.get("items"), item, place + "[]", misfits));
        } else if (value.isObject()) {
            object(schema, value, place, misfits);
        }
    }

    private static void object(JsonNode schema, JsonNode value, String place, List<String> misfits) {
        schema.path("required").forEach(name -> {
            if (!value.has(name.asString())) {
                misfits.add(place + "." + name.asString() + " is missing");
            }
        });
        value.properties().forEach(property -> {
            JsonNode named = schema.path("properties").path(property.getKey());
            JsonNode declared = named.isMissingNode() ? schema.path("additionalProperties") : named;
            String inner = place + "." + property.getKey();
            if (!declared.isObject()) {
                misfits.add(inner + " is unknown");
            } else {
                check(declared, property.getValue(), inner, misfits);
            }
        });
    }
}
