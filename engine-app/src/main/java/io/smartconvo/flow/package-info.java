/**
 * What may run: tenant BPMN is hostile input until the validator has accepted and the compiler has rewritten it.
 */
@ApplicationModule(allowedDependencies = {"platform", "tenant", "engine", "sdk"})
@NullMarked
package io.smartconvo.flow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
