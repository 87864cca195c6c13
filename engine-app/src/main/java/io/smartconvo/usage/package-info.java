/**
 * Counts how the chat is used and where it breaks, so that nobody can be found in the numbers: one dimension at a time, kept
 * in memory first, published only where at least ten did the same. Knows no conversation and no person.
 */
@ApplicationModule(allowedDependencies = {"platform", "tenant", "sdk"})
@NullMarked
package io.smartconvo.usage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
