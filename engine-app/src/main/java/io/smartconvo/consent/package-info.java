/**
 * Receipts of what a visitor agreed to. A purpose is permitted only by a receipt for the current notice.
 */
@ApplicationModule(allowedDependencies = {"access", "audit", "platform", "tenant", "privacy", "sdk"})
@NullMarked
package io.smartconvo.consent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
