package io.smartconvo.flow.form;

import io.smartconvo.flow.feel.BoundedPattern;
import io.smartconvo.flow.feel.FeelSyntaxException;
import io.smartconvo.flow.form.FormField.Option;
import io.smartconvo.flow.form.FormField.Type;
import io.smartconvo.flow.form.FormField.Validation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads one component that takes a value. */
final class FieldReader {

    private static final Pattern KEY = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,63}");
    private static final int MAX_LABEL = 500;
    private static final int MAX_OPTIONS = 100;
    private static final int MAX_INPUT = 4_000;

    private final JsonNode component;
    private final String key;

    private FieldReader(JsonNode component, String key) {
        this.component = component;
        this.key = key;
    }

    static FormField read(JsonNode component, String type) throws FaultException {
        String key = component.path("key").asString("");
        if (!KEY.matcher(key).matches() || key.equals("consent")) {
            throw new FaultException(
                    "A field of the kind «" + shortened(type) + "» has no usable key.",
                    "Use letters, digits and _, starting with a letter; «consent» is taken.");
        }
        return new FieldReader(component, key).field(type);
    }

    private FormField field(String componentType) throws FaultException {
        Type type = type(componentType);
        String label = component.path("label").asString("");
        if (label.length() > MAX_LABEL) {
            throw fault("has a label longer than 500 characters", "Shorten it.");
        }
        List<Option> options = type.isChosen() ? options() : List.of();
        return new FormField(key, label.isBlank() ? key : label, type, options, validation(), purpose());
    }

    private Type type(String componentType) throws FaultException {
        String validation = component.path("validate").path("validationType").asString("");
        return switch (componentType) {
            case "textfield" ->
                validation.equals("email") ? Type.EMAIL : validation.equals("phone") ? Type.PHONE : Type.TEXT;
            case "textarea" -> Type.TEXTAREA;
            case "number" -> Type.NUMBER;
            case "datetime" -> date();
            case "select" -> Type.SELECT;
            case "radio" -> Type.RADIO;
            case "checkbox" -> Type.CHECKBOX;
            case "checklist" -> Type.CHECKLIST;
            default ->
                throw fault(
                        "is of the kind «" + shortened(componentType) + "», which flows do not show",
                        "Use a text field, text area, number, date, select, radio group, checkbox or checkbox group.");
        };
    }

    private Type date() throws FaultException {
        if (!component.path("subtype").asString("date").equals("date")) {
            throw fault("asks for a time", "Set its subtype to «Date».");
        }
        return Type.DATE;
    }

    private List<Option> options() throws FaultException {
        List<Option> options = new ArrayList<>();
        Set<String> values = new HashSet<>();
        for (JsonNode node : component.path("values").values()) {
            String value = node.path("value").asString("");
            String label = node.path("label").asString(value);
            if (value.isEmpty() || value.length() > 100 || label.length() > MAX_LABEL || !values.add(value)) {
                throw fault(
                        "has an option with an empty, repeated or too long value", "Give each option a short value.");
            }
            options.add(new Option(value, label));
        }
        if (options.isEmpty() || options.size() > MAX_OPTIONS) {
            throw fault("has no options of its own, or more than 100", "List its options in the form.");
        }
        return options;
    }

    private Validation validation() throws FaultException {
        JsonNode rules = component.path("validate");
        Integer minLength = length(rules.path("minLength"));
        Integer maxLength = length(rules.path("maxLength"));
        BigDecimal min = number(rules.path("min"));
        BigDecimal max = number(rules.path("max"));
        if (minLength != null && maxLength != null && minLength > maxLength
                || min != null && max != null && min.compareTo(max) > 0) {
            throw fault("has a minimum above its maximum", "Swap them.");
        }
        return new Validation(rules.path("required").asBoolean(false), min, max, minLength, maxLength, pattern(rules));
    }

    private @Nullable Integer length(JsonNode node) throws FaultException {
        BigDecimal length = number(node);
        if (length == null) {
            return null;
        }
        if (length.signum() < 0
                || length.compareTo(BigDecimal.valueOf(MAX_INPUT)) > 0
                || length.stripTrailingZeros().scale() > 0) {
            throw fault("has a length limit that is not a number from 0 to 4000", "Correct it.");
        }
        return length.intValue();
    }

    private @Nullable BigDecimal number(JsonNode node) throws FaultException {
        String text = node.isString() || node.isNumber() ? node.asString() : "";
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("-?[0-9]{1,15}(\\.[0-9]{1,15})?")) {
            throw fault("has a limit that is not a number", "Write digits only.");
        }
        return new BigDecimal(text);
    }

    private @Nullable BoundedPattern pattern(JsonNode rules) throws FaultException {
        String source = rules.path("pattern").asString("");
        try {
            return source.isEmpty() ? null : BoundedPattern.parse(source);
        } catch (FeelSyntaxException e) {
            throw fault("has a pattern that is not understood: " + e.getMessage(), e.remedy());
        }
    }

    private @Nullable String purpose() throws FaultException {
        String purpose = component.path("properties").path("purpose").asString("");
        if (!purpose.isEmpty() && !KEY.matcher(purpose).matches()) {
            throw fault("names a purpose that is not an id", "Write the id of a purpose, for instance newsletter.");
        }
        return purpose.isEmpty() ? null : purpose;
    }

    private FaultException fault(String message, String remedy) {
        return new FaultException("The field «" + key + "» " + message + ".", remedy);
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
