/**
 * Where flows are made: drafts that nothing runs, their publication, import and export, the gallery they start from, and
 * the move of running conversations from one version to another.
 */
@ApplicationModule(allowedDependencies = {"access", "audit", "conversation", "flow", "engine", "tenant", "platform"})
@NullMarked
package io.smartconvo.studio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
