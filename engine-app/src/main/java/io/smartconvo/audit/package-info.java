/**
 * Who of a tenant's people looked at what, or did what. Holds ids and words of a closed list; nothing anybody said.
 */
@ApplicationModule(allowedDependencies = {"tenant"})
@NullMarked
package io.smartconvo.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
