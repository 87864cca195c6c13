package io.smartconvo.proof;

import io.smartconvo.ProductOnly;
import io.smartconvo.golden.SettableClock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The product in a process of its own, on a clock that is ahead by {@code -Dahead}. */
final class LaterProduct {

    private LaterProduct() {}

    public static void main(String[] arguments) {
        ProductOnly.with(Ahead.class).run(arguments);
    }

    /** No configuration by its annotation: tests of the product would find it. */
    static class Ahead {

        @Bean
        @Primary
        SettableClock later() {
            SettableClock clock = new SettableClock();
            clock.set(Instant.now().plus(Duration.parse(System.getProperty("ahead"))));
            return clock;
        }
    }
}
