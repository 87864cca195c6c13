/**
 * What a step is: plain Java, no Spring, no Operaton.
 *
 * <p>A step type is a record annotated with {@link io.smartconvo.sdk.StepTemplate}; each component annotated with
 * {@link io.smartconvo.sdk.StepField} is a field the flow designer fills in. From this one declaration come the
 * element template of the modeler, the validation at publish time and the binding at run time. Steps that call the
 * outside world also implement {@link io.smartconvo.sdk.OutsideStep}.
 */
@NullMarked
package io.smartconvo.sdk;

import org.jspecify.annotations.NullMarked;
