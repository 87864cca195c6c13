package io.smartconvo.flow.step;

import io.smartconvo.sdk.BpmnElement;
import io.smartconvo.sdk.FieldType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes the modeler's element template of a step type, in the official format for Camunda 7 diagrams. */
public final class ElementTemplates {

    private static final String SCHEMA =
            "https://unpkg.com/@camunda/element-templates-json-schema/resources/schema.json";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Map<String, String> GROUPS = Map.of(
            "content", "Content",
            "answer", "Answer",
            "privacy", "Privacy",
            "timing", "Timing",
            "media", "Picture and card");

    private ElementTemplates() {}

    /** The template as JSON, always the same for the same type. */
    public static String json(StepType type) {
        Map<String, Object> template = new LinkedHashMap<>();
        template.put("$schema", SCHEMA);
        template.put("name", type.name());
        template.put("id", type.templateId());
        template.put("version", type.version());
        template.put("description", type.description());
        template.put("icon", Map.of("contents", StepIcon.of(type)));
        template.put("category", category(type));
        template.put("appliesTo", appliesTo(type.element()));
        template.put("elementType", Map.of("value", type.element().templateType()));
        template.put("entriesVisible", false);
        template.put("groups", groups(type));
        template.put(
                "properties",
                type.fields().stream().map(ElementTemplates::property).toList());
        return JSON.writeValueAsString(template).replace("\r\n", "\n") + "\n";
    }

    private static Map<String, Object> category(StepType type) {
        Map<String, Object> category = new LinkedHashMap<>();
        switch (type.runs()) {
            case IN_THE_TURN -> {
                category.put("id", "io.smartconvo.quick");
                category.put("name", "SmartConvo: at once");
            }
            case WAITS_FOR_THE_VISITOR -> {
                category.put("id", "io.smartconvo.visitor");
                category.put("name", "SmartConvo: waits for the visitor");
            }
            case OUTSIDE -> {
                category.put("id", "io.smartconvo.outside");
                category.put("name", "SmartConvo: calls out");
            }
        }
        return category;
    }

    private static List<String> appliesTo(BpmnElement element) {
        return List.of("bpmn:Task", element.templateType());
    }

    private static List<Map<String, String>> groups(StepType type) {
        Set<String> used = new LinkedHashSet<>();
        type.fields().forEach(field -> used.add(field.declared().group()));
        List<Map<String, String>> groups = new ArrayList<>();
        for (String id : used) {
            Map<String, String> group = new LinkedHashMap<>();
            group.put("id", id);
            group.put("label", GROUPS.getOrDefault(id, Character.toUpperCase(id.charAt(0)) + id.substring(1)));
            groups.add(group);
        }
        return groups;
    }

    private static Map<String, Object> property(StepType.Field field) {
        Map<String, Object> property = new LinkedHashMap<>();
        FieldType type = field.declared().type();
        property.put("id", field.name());
        property.put("label", field.declared().label());
        if (!field.declared().description().isEmpty()) {
            property.put("description", field.declared().description());
        }
        property.put("group", field.declared().group());
        property.put("type", widget(type));
        if (!field.declared().defaultValue().isEmpty()) {
            property.put("value", field.declared().defaultValue());
        }
        if (type == FieldType.CHOICE) {
            property.put("choices", choices(field.declared().choices()));
        } else if (type == FieldType.BOOLEAN) {
            property.put("choices", choices("true", "false"));
        }
        Map<String, Object> binding = new LinkedHashMap<>();
        binding.put("type", "camunda:property");
        binding.put("name", field.name());
        property.put("binding", binding);
        constraints(field, property);
        return property;
    }

    /** The schema allows a property of the diagram only a line of text or a choice. */
    private static String widget(FieldType type) {
        return switch (type) {
            case BOOLEAN, CHOICE -> "Dropdown";
            default -> "String";
        };
    }

    private static List<Map<String, String>> choices(String... values) {
        return Stream.of(values)
                .map(choice -> {
                    Map<String, String> entry = new LinkedHashMap<>();
                    entry.put("name", choice);
                    entry.put("value", choice);
                    return entry;
                })
                .toList();
    }

    private static void constraints(StepType.Field field, Map<String, Object> property) {
        Map<String, Object> constraints = new LinkedHashMap<>();
        FieldType type = field.declared().type();
        if (field.declared().required() && type != FieldType.BOOLEAN && type != FieldType.CHOICE) {
            constraints.put("notEmpty", true);
        }
        String pattern = switch (type) {
            case INTEGER -> "^[0-9]*$";
            case DURATION -> "^(P.+)?$";
            case ANSWER -> "^[A-Za-z_][A-Za-z0-9_]*$";
            case FORM -> "^[A-Za-z0-9_-]+\\.form$";
            default -> "";
        };
        if (!pattern.isEmpty()) {
            Map<String, String> rule = new LinkedHashMap<>();
            rule.put("value", pattern);
            rule.put("message", message(type));
            constraints.put("pattern", rule);
        }
        if (!constraints.isEmpty()) {
            property.put("constraints", constraints);
        }
    }

    private static String message(FieldType type) {
        return switch (type) {
            case INTEGER -> "A whole number";
            case DURATION -> "An ISO 8601 duration, for instance PT30M";
            case ANSWER -> "Letters, digits and _, starting with a letter";
            default -> "A file name, for instance contact.form";
        };
    }
}
