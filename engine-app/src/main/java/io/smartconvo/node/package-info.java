/**
 * The nodes on one database: who else is alive, and words to the others. A word is a few ids, never text; it may get
 * lost, so whoever listens must be able to find out by itself what it missed.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.smartconvo.node;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
