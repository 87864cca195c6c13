/**
 * Who of a tenant's people looked at what, or did what, in a log nobody can bend: a hash chain (so that adding is cheap), a
 * Merkle tree after RFC 6962 (so that single entries can be proved), and signed checkpoints kept outside the database (so
 * that a tail that was cut off is missed). Holds ids and words of a closed list; nothing anybody said.
 */
@ApplicationModule(allowedDependencies = {"tenant", "privacy", "platform", "http"})
@NullMarked
package io.smartconvo.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
