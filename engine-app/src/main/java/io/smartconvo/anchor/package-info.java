/**
 * Carries the checkpoints of the audit log to where nobody here can reach them: to the tenant's webhook, and to its mailbox once
 * a day. Imported by nobody.
 */
@ApplicationModule(allowedDependencies = {"access", "audit", "mail", "webhook", "tenant", "platform"})
@NullMarked
package io.smartconvo.anchor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
