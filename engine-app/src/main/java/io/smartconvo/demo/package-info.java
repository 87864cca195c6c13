/**
 * A tenant to try the product with: a shop whose site offers the shipped flows. Switched off by one property, and then
 * nothing of it exists.
 */
@ApplicationModule(allowedDependencies = {"tenant", "privacy", "consent", "flow", "processor"})
@NullMarked
package io.smartconvo.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
