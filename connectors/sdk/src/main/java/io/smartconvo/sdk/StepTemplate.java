package io.smartconvo.sdk;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Declares a record as the input of a step type that designers can place in a flow. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface StepTemplate {

    /** Prefix of every template id in BPMN: {@code io.smartconvo.ask}. */
    String NAMESPACE = "io.smartconvo.";

    /** Error of a step whose consent was taken back while it waited or worked. */
    String CONSENT_WITHDRAWN = "consentWithdrawn";

    /** Short kebab-case name, unique in the product; the template id is {@link #NAMESPACE} plus this. */
    String id();

    /** Whole number, raised when a field is added, removed or changes its meaning. */
    int version() default 1;

    /** What the modeler shows in its list. */
    String name();

    /** One sentence for the designer. */
    String description();

    /** The element that carries the template. */
    BpmnElement element();

    StepRuns runs();

    /** BPMN error codes (camelCase) a boundary error event on this step can catch. */
    String[] errors() default {};
}
