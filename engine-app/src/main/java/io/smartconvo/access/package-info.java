/**
 * Who signs in to run the product and how they prove it, what each may do for which tenant, the sessions in which they do it,
 * and the keys of programs. Passwords are kept as Argon2 hashes only; tokens, keys, links and recovery codes as hashes only;
 * what has to be read again, the secret of a second factor, is sealed under the root key.
 */
@ApplicationModule(allowedDependencies = {"audit", "platform", "tenant", "privacy", "mail"})
@NullMarked
package io.smartconvo.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
