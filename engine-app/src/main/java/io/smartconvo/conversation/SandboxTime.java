package io.smartconvo.conversation;

import io.smartconvo.tenant.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * What time conversations are told it is. In a sandbox somebody may tell them another; everything else, timers and the
 * times of events among it, keeps the product's clock.
 */
@Component
public class SandboxTime {

    private final Map<TenantId, Duration> ahead = new ConcurrentHashMap<>();
    private final Clock clock;

    SandboxTime(Clock clock) {
        this.clock = clock;
    }

    /** From now on conversations of this sandbox believe that it is this time, and nothing in them is over by itself. */
    public void tell(TenantId sandbox, Instant now) {
        ahead.put(sandbox, Duration.between(clock.instant(), now));
    }

    public void stopTelling(TenantId sandbox) {
        ahead.remove(sandbox);
    }

    boolean isTold(TenantId tenant) {
        return ahead.containsKey(tenant);
    }

    Clock in(TenantId tenant) {
        Duration told = ahead.get(tenant);
        return told == null ? clock : Clock.offset(clock, told);
    }
}
