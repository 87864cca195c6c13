package io.smartconvo.flow.form;

import io.smartconvo.flow.form.FormReading.Fault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads form-js JSON, accepting only what the widget shows and the server checks. */
public final class FormReader {

    public static final int MAX_LENGTH = 64 * 1024;
    static final int MAX_FIELDS = 50;

    /** Components without a value. */
    private static final Set<String> STATIC = Set.of("text", "separator", "spacer", "button");

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(20)
                            .maxDocumentLength(MAX_LENGTH * 2L)
                            .maxNumberLength(40)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    private final List<Fault> faults = new ArrayList<>();
    private final List<FormField> fields = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();

    private FormReader() {}

    public static FormReading read(String name, String json) {
        FormReader reader = new FormReader();
        try {
            if (json.length() > MAX_LENGTH) {
                reader.fault("The form is larger than 64 KiB.", "Split it into two forms.");
            } else {
                reader.form(JSON.readTree(json));
            }
        } catch (JacksonException e) {
            reader.fault("The form is not JSON.", "Save it with the form editor and try again.");
        }
        return reader.faults.isEmpty()
                ? new FormReading(new FormDefinition(name, reader.fields, json), List.of())
                : new FormReading(null, List.copyOf(reader.faults));
    }

    private void form(JsonNode root) {
        JsonNode components = root.path("components");
        if (!root.isObject() || !components.isArray()) {
            fault("The file is not a form: it has no components.", "Save it with the form editor and try again.");
            return;
        }
        if (components.size() > MAX_FIELDS * 2) {
            fault("The form has too many components.", "Split it into two forms.");
            return;
        }
        components.forEach(this::component);
        if (fields.isEmpty() && faults.isEmpty()) {
            fault("The form has no field to fill in.", "Add a field, or use «Say» for a text.");
        }
        if (fields.size() > MAX_FIELDS) {
            fault("The form has more than 50 fields.", "Split it into two forms.");
        }
    }

    private void component(JsonNode component) {
        String type = component.path("type").asString("");
        refuseExpressions(component);
        if (STATIC.contains(type)) {
            return;
        }
        try {
            FormField field = FieldReader.read(component, type);
            if (!keys.add(field.key())) {
                fault("Two fields have the key «" + field.key() + "».", "Give each field its own key.");
            }
            fields.add(field);
        } catch (FaultException e) {
            faults.add(e.fault());
        }
    }

    /** form-js reads texts that begin with = as expressions; here everything is literal. */
    private void refuseExpressions(JsonNode component) {
        boolean expression = component.has("valuesExpression")
                || component.has("conditional") && component.path("conditional").has("hide");
        for (JsonNode value : component.values()) {
            expression |= value.isString() && value.stringValue().startsWith("=");
        }
        if (expression) {
            fault(
                    "A component of the form uses an expression.",
                    "Remove expressions and conditions; branch in the flow and show different forms.");
        }
    }

    private void fault(String message, String remedy) {
        faults.add(new Fault(message, remedy));
    }
}
