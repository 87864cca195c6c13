/** Keeps the partitions of the days ahead in place. */
@NullMarked
package io.smartconvo.platform.partition;

import org.jspecify.annotations.NullMarked;
