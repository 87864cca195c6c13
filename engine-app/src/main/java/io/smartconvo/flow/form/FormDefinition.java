package io.smartconvo.flow.form;

import java.util.List;
import java.util.Optional;

/**
 * A checked form.
 *
 * @param name its file name, for instance {@code contact.form}
 * @param fields in order of appearance
 * @param schema the form-js JSON, for the widget
 */
public record FormDefinition(String name, List<FormField> fields, String schema) {

    public FormDefinition {
        fields = List.copyOf(fields);
    }

    public Optional<FormField> field(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }

    @Override
    public String toString() {
        return "FormDefinition[" + name + ", " + fields.size() + " fields]";
    }
}
