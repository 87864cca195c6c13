package io.smartconvo.widget;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The fields of one object a client sent, each read with its limit. Unknown ones are not looked at. */
record FrameFields(ObjectNode node) {

    private static final int MAX_ENTRIES = 200;
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_.:-]{1,128}");

    FrameId id() {
        var value = text("id", 64);
        if (!FrameId.isValid(value)) {
            throw new MalformedFrame("id has to be 8 to 64 characters of A-Z a-z 0-9 _ -");
        }
        return new FrameId(value);
    }

    StepId step() {
        var value = text("step", 128);
        if (!StepId.isValid(value)) {
            throw new MalformedFrame("step is not one the server gave");
        }
        return new StepId(value);
    }

    @Nullable StepId optionalStep() {
        return has("step") ? step() : null;
    }

    String text(String field, int max) {
        var value = optionalText(field, max);
        if (value == null || value.isEmpty()) {
            throw new MalformedFrame(field + " is missing");
        }
        return value;
    }

    @Nullable String optionalText(String field, int max) {
        return has(field) ? plainText(field, node.get(field), max) : null;
    }

    /** Text that can be stored as UTF-8 and read back as it was. */
    static String plainText(String field, JsonNode value, int max) {
        if (!value.isString()) {
            throw new MalformedFrame(field + " has to be text");
        }
        var text = value.stringValue();
        if (text.length() > max) {
            throw new MalformedFrame(field + " is longer than " + max + " characters");
        }
        if (text.chars().anyMatch(FrameFields::isForbidden) || hasLoneSurrogate(text)) {
            throw new MalformedFrame(field + " has characters that are not text");
        }
        return text;
    }

    String matching(String field, Pattern form) {
        var value = text(field, 256);
        if (!form.matcher(value).matches()) {
            throw new MalformedFrame(field + " has a wrong form");
        }
        return value;
    }

    long count(String field) {
        var value = node.path(field);
        if (!value.canConvertToExactIntegral() || !value.canConvertToLong() || value.longValue() < 0) {
            throw new MalformedFrame(field + " has to be a whole number from 0 on");
        }
        return value.longValue();
    }

    @Nullable Instant optionalTime(String field) {
        var value = optionalText(field, 40);
        try {
            return value == null ? null : Instant.parse(value);
        } catch (DateTimeException broken) {
            throw new MalformedFrame(field + " has to be a time in ISO 8601");
        }
    }

    @Nullable FrameFields optionalObject(String field) {
        if (!has(field)) {
            return null;
        }
        if (!(node.get(field) instanceof ObjectNode object)) {
            throw new MalformedFrame(field + " has to be an object");
        }
        return new FrameFields(object);
    }

    <V> Map<String, V> entries(String field, Function<JsonNode, V> read) {
        var object = optionalObject(field);
        if (object == null) {
            throw new MalformedFrame(field + " is missing");
        }
        if (object.node.size() > MAX_ENTRIES) {
            throw new MalformedFrame(field + " has more than " + MAX_ENTRIES + " entries");
        }
        var entries = new LinkedHashMap<String, V>();
        object.node
                .properties()
                .forEach(entry -> entries.put(name(field, entry.getKey()), read.apply(entry.getValue())));
        return entries;
    }

    Map<String, Boolean> flags(String field) {
        return entries(field, value -> {
            if (!value.isBoolean()) {
                throw new MalformedFrame(field + " has to hold true or false");
            }
            return value.booleanValue();
        });
    }

    /** False unless it is there. */
    boolean flag(String field) {
        if (has(field) && !node.get(field).isBoolean()) {
            throw new MalformedFrame(field + " has to be true or false");
        }
        return node.path(field).booleanValue(false);
    }

    JsonNode any(String field) {
        if (!has(field)) {
            throw new MalformedFrame(field + " is missing");
        }
        return node.get(field);
    }

    boolean has(String field) {
        return node.hasNonNull(field);
    }

    private static String name(String field, String key) {
        if (!NAME.matcher(key).matches()) {
            throw new MalformedFrame(field + " has a name that is none");
        }
        return key;
    }

    private static boolean isForbidden(int character) {
        return character < ' ' && character != '\n' && character != '\r' && character != '\t';
    }

    private static boolean hasLoneSurrogate(String text) {
        return text.codePoints()
                .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
