/**
 * Trying a flow out before it is published: in a sandbox, with the real engine, the real widget and nobody's data. Imported
 * by nobody.
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
            "studio"
        })
@NullMarked
package io.smartconvo.tryout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
