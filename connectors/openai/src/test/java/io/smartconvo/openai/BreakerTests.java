package io.smartconvo.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smartconvo.sdk.RetryableStepException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class BreakerTests {

    private Instant now = Instant.parse("2027-01-01T00:00:00Z");
    private final Breaker breaker = new Breaker(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void letsCallsThroughUntilFiveFailedInARow() throws Exception {
        fail(4);
        breaker.enter();
        breaker.succeeded();
        fail(4);
        breaker.enter();
        breaker.failed();
        assertThatThrownBy(breaker::enter).isInstanceOf(RetryableStepException.class);
    }

    @Test
    void letsOneCallProbeAfterThePause() throws Exception {
        fail(5);
        now = now.plus(Duration.ofSeconds(5));
        breaker.enter();
        assertThatThrownBy(breaker::enter).isInstanceOf(RetryableStepException.class);
        breaker.succeeded();
        breaker.enter();
        breaker.enter();
    }

    @Test
    void waitsLongerAfterEachFailedProbe() throws Exception {
        fail(5);
        now = now.plus(Duration.ofSeconds(5));
        fail(1);
        now = now.plus(Duration.ofSeconds(9));
        assertThatThrownBy(breaker::enter)
                .isInstanceOfSatisfying(
                        RetryableStepException.class,
                        refused -> assertThat(refused.retryAfter()).isEqualTo(Duration.ofSeconds(1)));
        now = now.plus(Duration.ofSeconds(1));
        breaker.enter();
    }

    @Test
    void aProbeThatSaysNothingDoesNotBlockTheNext() throws Exception {
        fail(5);
        now = now.plus(Duration.ofSeconds(5));
        breaker.enter();
        breaker.abstained();
        breaker.enter();
    }

    private void fail(int times) throws RetryableStepException {
        for (int i = 0; i < times; i++) {
            breaker.enter();
            breaker.failed();
        }
    }
}
