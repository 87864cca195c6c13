/**
 * Looks at a diagram's own element tree before the engine does, and lets pass only what the flow compiler emits. Holds
 * even when validation has been by-passed.
 */
@NullMarked
package io.smartconvo.engine.gate;

import org.jspecify.annotations.NullMarked;
