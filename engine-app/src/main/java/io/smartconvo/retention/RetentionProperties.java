package io.smartconvo.retention;

import jakarta.validation.constraints.AssertTrue;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the purge is watched.
 *
 * @param lookInterval how often a node looks whether a day's run is missing, and whether one is late
 * @param alertEmail the operator's plain address, to which a letter goes, once a day at most, while a purge is late. Needs a mail
 *     server. Unset: the metric and the log say it
 */
@Validated
@ConfigurationProperties("smartconvo.retention")
record RetentionProperties(
        @DefaultValue("10m") Duration lookInterval,
        @Nullable String alertEmail) {

    @AssertTrue(message = "alert-email is a plain address") boolean isReachable() {
        return alertEmail == null || alertEmail.isEmpty() || alertEmail.matches("[^@\\s<>,]+@[^@\\s<>,]+");
    }

    @Override
    public String toString() {
        return "RetentionProperties[" + lookInterval + "]";
    }
}
