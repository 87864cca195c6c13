/**
 * Models and the other outside steps, wired to a tenant's settings.
 */
@ApplicationModule(allowedDependencies = {"tenant", "sdk", "openai"})
@NullMarked
package io.smartconvo.ai;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
