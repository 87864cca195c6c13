package io.smartconvo.flow.step;

import io.smartconvo.flow.FlowStep;
import io.smartconvo.sdk.FieldType;
import java.util.ArrayList;
import java.util.List;

/** Finds the values of a step's fields by their type. */
public final class FieldValues {

    private FieldValues() {}

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
