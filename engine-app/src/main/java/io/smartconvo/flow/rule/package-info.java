/**
 * What a flow must be to run here. One rule is one class, one page in {@code docs/flow-rules} and one pair of
 * examples; its id names all of them.
 */
@NullMarked
package io.smartconvo.flow.rule;

import org.jspecify.annotations.NullMarked;
