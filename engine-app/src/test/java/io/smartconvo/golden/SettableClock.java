package io.smartconvo.golden;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.operaton.bpm.engine.impl.util.ClockUtil;

/** The real clock, moved: it goes on by itself, so that whatever waits a moment before it tries again does so. */
public class SettableClock extends Clock {

    private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);

    /** Sets what the clock shows now, for the product and for the engine alike. */
    public void set(Instant now) {
        offset.set(Duration.between(Instant.now(), now));
        ClockUtil.offset(offset.get().toMillis());
    }

    /** Gives the engine, which knows only one clock for the whole JVM, its own back. */
    public void reset() {
        offset.set(Duration.ZERO);
        ClockUtil.reset();
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? this : new Zoned(this, zone);
    }

    private static final class Zoned extends Clock {

        private final Clock clock;
        private final ZoneId zone;

        Zoned(Clock clock, ZoneId zone) {
            this.clock = clock;
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return clock.instant();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Zoned(clock, other);
        }
    }
}
