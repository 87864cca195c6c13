/**
 * Who is served: tenants, their sites, and which origins may open a chat there. Knows no other module.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.smartconvo.tenant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
