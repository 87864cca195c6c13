/**
 * Keys, masking and the vocabulary of personal data. Whatever this package seals can be read only with keys that
 * this package can destroy; nothing here is ever logged in clear.
 */
@ApplicationModule(allowedDependencies = {"platform", "tenant", "sdk"})
@NullMarked
package io.smartconvo.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
