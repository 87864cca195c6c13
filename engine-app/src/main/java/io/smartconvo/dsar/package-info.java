/**
 * What people may ask for about their data: copies, erasure, corrections and the rest, each request a run of
 * {@code bpmn/processes/subject-request} on the clock of its law. {@link io.smartconvo.dsar.AgentDesk} is for who speaks the
 * protocol of authorized agents; nobody else imports it.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "capture",
            "consent",
            "conversation",
            "engine",
            "mail",
            "platform",
            "privacy",
            "privacy :: catalogue",
            "processor",
            "sdk",
            "tenant",
            "webhook",
            "widget"
        })
@NullMarked
package io.smartconvo.dsar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
