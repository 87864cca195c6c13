/**
 * FEEL as flows may use it: a documented subset, parsed when a flow is published and evaluated over plain data with a
 * budget. Reaches no object, method, file or network, and cannot run for long.
 */
@NamedInterface("feel")
@NullMarked
package io.smartconvo.flow.feel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
