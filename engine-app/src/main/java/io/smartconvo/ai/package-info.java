/**
 * Models and the other outside steps, wired to a tenant's settings. What a tenant does not set comes from the
 * platform, except that the platform's key never goes to an address a tenant chose. In a rehearsal all of it follows a script.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "platform",
            "tenant",
            "privacy",
            "processor",
            "rehearsal",
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
