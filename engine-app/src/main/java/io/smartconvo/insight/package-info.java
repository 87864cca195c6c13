/**
 * What happened and why, for the tenant's people: conversations with their transcripts and paths, what passes where in a
 * flow, and where the platform's own processes stand. Shows placeholders, never values, and writes down who looked. Imported
 * by nobody.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "ai",
            "audit",
            "conversation",
            "consent",
            "engine",
            "flow",
            "usage",
            "tenant",
            "platform",
            "sdk",
            "widget"
        })
@NullMarked
package io.smartconvo.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
