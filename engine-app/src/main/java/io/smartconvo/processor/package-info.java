/**
 * Who else gets to see what visitors say: the register of processors, the gate that nothing passes without an entry there,
 * and the ledger of what passed. Knows nothing of what is said.
 */
@ApplicationModule(allowedDependencies = {"access", "audit", "platform", "tenant", "privacy", "sdk"})
@NullMarked
package io.smartconvo.processor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
