/**
 * Answers, typed and checked, and the personal fields among them: kept sealed, and only with consent.
 */
@ApplicationModule(allowedDependencies = {"access", "platform", "tenant", "privacy", "consent", "sdk"})
@NullMarked
package io.smartconvo.capture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
