/**
 * The ground the product stands on: its database, its doors (TLS, sign-in, problem details) and its first start. Knows no
 * other module and no word of the domain.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.smartconvo.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
