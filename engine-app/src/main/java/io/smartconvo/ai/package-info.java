/**
 * Models and the other outside steps, wired to a tenant's settings. What a tenant does not set comes from the
 * platform, except that the platform's key never goes to an address a tenant chose.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "platform",
            "tenant",
            "privacy",
            "processor",
            "sdk",
            "openai",
            "http",
            "email",
            "mail"
        })
@NullMarked
package io.smartconvo.ai;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
