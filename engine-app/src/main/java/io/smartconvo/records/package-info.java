/**
 * Records of processing (GDPR Art. 30(2)), made from what is really set up: a record cannot say less than the flows do.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "platform",
            "tenant",
            "privacy",
            "privacy :: catalogue",
            "consent",
            "flow",
            "flow :: form",
            "flow :: step",
            "ai",
            "processor",
            "sdk"
        })
@NullMarked
package io.smartconvo.records;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
