/**
 * Turns: a visitor's frame moves a process instance exactly once, in order, and what happened is kept sealed and
 * replayed. No transaction is open while anything outside is called.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "node",
            "tenant",
            "audit",
            "privacy",
            "privacy :: catalogue",
            "consent",
            "engine",
            "flow",
            "flow :: feel",
            "flow :: form",
            "capture",
            "processor",
            "usage",
            "ai",
            "sdk",
            "widget"
        })
@NullMarked
package io.smartconvo.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
