/** The step types a flow can use, read from their annotated records: binding, checks and element templates. */
@NamedInterface("step")
@NullMarked
package io.smartconvo.flow.step;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
