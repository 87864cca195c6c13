/**
 * The only package that knows Operaton. Runs compiled flows under lock-down: no scripts, no expressions, no beans, no
 * process variables, and no engine call without a tenant.
 */
@ApplicationModule(allowedDependencies = {"tenant", "privacy", "sdk"})
@NullMarked
package io.smartconvo.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
