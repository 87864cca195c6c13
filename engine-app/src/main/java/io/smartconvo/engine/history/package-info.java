/**
 * Keeps the path a conversation took, for thirty days, and nothing of what was said.
 */
@NullMarked
package io.smartconvo.engine.history;

import org.jspecify.annotations.NullMarked;
