/**
 * Trying a flow out, and running its tests, before it is published: in a sandbox, with the real engine and nobody's data.
 * Imported by nobody.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "access",
            "tenant",
            "privacy",
            "consent",
            "processor",
            "ai",
            "flow",
            "engine",
            "conversation",
            "rehearsal",
            "sdk",
            "studio",
            "widget"
        })
@NullMarked
package io.smartconvo.tryout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
