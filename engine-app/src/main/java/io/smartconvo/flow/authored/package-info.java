/** A flow as it was drawn: read with bounds from hostile XML into a small model of its own. */
@NullMarked
package io.smartconvo.flow.authored;

import org.jspecify.annotations.NullMarked;
