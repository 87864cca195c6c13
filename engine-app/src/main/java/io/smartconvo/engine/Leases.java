package io.smartconvo.engine;

import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How long outside work is leased, and to whom. */
@Component
class Leases {

    static final String TOPIC = "smartconvo";

    private final OutsideTaskProperties properties;

    Leases(OutsideTaskProperties properties) {
        this.properties = properties;
    }

    String newWorker() {
        return UUID.randomUUID().toString();
    }

    Duration duration() {
        return properties.lease();
    }

    int attempts() {
        return properties.attempts();
    }
}
