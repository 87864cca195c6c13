/**
 * What the console's pages ask for: a thin layer of addresses over the modules that know. Everything it answers is the
 * signed-in member's tenant's. Imported by nobody.
 */
@ApplicationModule(allowedDependencies = {"access", "audit", "flow", "mail", "studio", "tenant", "platform"})
@NullMarked
package io.smartconvo.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
