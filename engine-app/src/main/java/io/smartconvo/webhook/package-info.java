/**
 * Tells a tenant's own server what happened, at the one address the tenant set, signed after the Standard Webhooks
 * specification. What is told is written down in the transaction in which it happened, sealed, and leaves after the commit;
 * nothing is open meanwhile, and an address that does not answer is tried again for three days.
 */
@ApplicationModule(allowedDependencies = {"access", "audit", "http", "privacy", "tenant", "platform"})
@NullMarked
package io.smartconvo.webhook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
