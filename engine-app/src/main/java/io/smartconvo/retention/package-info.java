/**
 * What is too old goes: once a day, for each tenant, as a run of {@code bpmn/processes/retention-purge} that anybody of the
 * tenant can watch, that ends by looking again, and that leaves a certificate. Imported by nobody.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "conversation",
            "engine",
            "mail",
            "privacy",
            "privacy :: catalogue",
            "tenant",
            "platform"
        })
@NullMarked
package io.smartconvo.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
