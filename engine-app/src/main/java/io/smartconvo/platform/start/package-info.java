/** What is settled before anything starts, and how a refusal to start reads. */
@NullMarked
package io.smartconvo.platform.start;

import org.jspecify.annotations.NullMarked;
