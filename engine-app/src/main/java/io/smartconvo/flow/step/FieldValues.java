package io.smartconvo.flow.step;

import io.smartconvo.flow.FlowStep;
import io.smartconvo.sdk.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds the values of a step's fields by their type. */
public final class FieldValues {

    private FieldValues() {}

    /** The answers a step leaves behind, forms left aside. */
    public static List<String> written(FlowStep step) {
        List<String> names = new ArrayList<>(of(step, FieldType.ANSWER));
        step.assignments().values().forEach(lines -> lines.forEach(line -> names.add(line.answer())));
        for (String lines : of(step, FieldType.READINGS)) {
            try {
                names.addAll(FieldLines.readings(lines));
            } catch (FieldException e) {
                throw new IllegalStateException("step " + step.id() + " was read with a field that cannot be", e);
            }
        }
        return List.copyOf(names);
    }

    /** The answers a step's texts and expressions read. */
    public static Set<String> read(FlowStep step) {
        Set<String> names = new TreeSet<>();
        step.templates().values().forEach(template -> names.addAll(template.names()));
        step.expressions().values().forEach(expression -> names.addAll(expression.names()));
        step.options()
                .values()
                .forEach(options ->
                        options.forEach(option -> names.addAll(option.label().names())));
        step.assignments()
                .values()
                .forEach(
                        lines -> lines.forEach(line -> names.addAll(line.value().names())));
        return names;
    }

    /** The filled-in texts of all fields of this type, in order. */
    public static List<String> of(FlowStep step, FieldType wanted) {
        List<String> found = new ArrayList<>();
        step.type().rebuilt(step.input(), (field, value) -> {
            if (field.declared().type() == wanted && value instanceof String text) {
                found.add(text);
            }
            return value;
        });
        return found;
    }
}
