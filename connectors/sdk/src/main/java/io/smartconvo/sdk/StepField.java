package io.smartconvo.sdk;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A field of a step template; stored in the diagram as a {@code camunda:property} with the component's name. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface StepField {

    String label();

    String description() default "";

    FieldType type() default FieldType.STRING;

    boolean required() default false;

    /** Used when the diagram has no value; empty means none. */
    String defaultValue() default "";

    /** The allowed values of a {@link FieldType#CHOICE} field. */
    String[] choices() default {};

    /** Groups fields in the properties panel: {@code content}, {@code answer}, {@code privacy}, {@code timing}... */
    String group() default "content";
}
