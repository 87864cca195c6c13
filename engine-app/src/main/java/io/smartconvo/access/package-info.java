/**
 * Who signs in to run the product, what each may do for which tenant, and the sessions in which they do it. Passwords are
 * kept as Argon2 hashes only, session tokens as hashes only.
 */
@ApplicationModule(allowedDependencies = {"platform", "tenant", "privacy"})
@NullMarked
package io.smartconvo.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
