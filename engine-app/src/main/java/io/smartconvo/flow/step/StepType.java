package io.smartconvo.flow.step;

import io.smartconvo.sdk.BpmnElement;
import io.smartconvo.sdk.StepField;
import io.smartconvo.sdk.StepRuns;
import io.smartconvo.sdk.StepTemplate;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A kind of step, as its annotated record declares it. */
public final class StepType {

    private final StepTemplate template;
    private final Class<? extends Record> input;
    private final List<Field> fields;

    /** A field of a step; {@code name} is both the property in the diagram and the record component. */
    public record Field(String name, StepField declared, Class<?> type) {}

    private StepType(StepTemplate template, Class<? extends Record> input, List<Field> fields) {
        this.template = template;
        this.input = input;
        this.fields = fields;
    }

    static StepType of(Class<? extends Record> input) {
        StepTemplate template = input.getAnnotation(StepTemplate.class);
        if (template == null) {
            throw new IllegalArgumentException(input.getName() + " has no @StepTemplate");
        }
        return new StepType(
                template,
                input,
                Stream.of(input.getRecordComponents()).map(StepType::field).toList());
    }

    private static Field field(RecordComponent component) {
        StepField declared = component.getAnnotation(StepField.class);
        if (declared == null) {
            throw new IllegalArgumentException(
                    component.getDeclaringRecord().getName() + "." + component.getName() + " has no @StepField");
        }
        FieldText.requireFitting(component, declared.type());
        return new Field(component.getName(), declared, component.getType());
    }

    /** The id in BPMN, for instance {@code io.smartconvo.ask}. */
    public String templateId() {
        return StepTemplate.NAMESPACE + template.id();
    }

    /** The short id, for instance {@code ask}. */
    public String id() {
        return template.id();
    }

    public int version() {
        return template.version();
    }

    public String name() {
        return template.name();
    }

    public String description() {
        return template.description();
    }

    public BpmnElement element() {
        return template.element();
    }

    public StepRuns runs() {
        return template.runs();
    }

    /** The error codes a boundary event on such a step can catch. */
    public Set<String> errors() {
        return Set.of(template.errors());
    }

    public List<Field> fields() {
        return fields;
    }

    public Class<? extends Record> input() {
        return input;
    }

    /** A new input, each component passed through a function. */
    public Record rebuilt(Record original, BiFunction<Field, @Nullable Object, @Nullable Object> change) {
        RecordComponent[] components = input.getRecordComponents();
        Object[] values = new Object[components.length];
        try {
            for (int i = 0; i < components.length; i++) {
                values[i] =
                        change.apply(fields.get(i), components[i].getAccessor().invoke(original));
            }
            return constructor().newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot build " + input.getName(), e);
        }
    }

    /** An input from values by field name; a missing one is null. */
    Record built(Map<String, Object> values) {
        Object[] ordered =
                fields.stream().map(field -> values.get(field.name())).toArray();
        try {
            return constructor().newInstance(ordered);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot build " + input.getName(), e);
        }
    }

    private Constructor<? extends Record> constructor() throws NoSuchMethodException {
        Class<?>[] types = fields.stream().map(Field::type).toArray(Class<?>[]::new);
        return input.getDeclaredConstructor(types);
    }

    @Override
    public String toString() {
        return templateId();
    }
}
