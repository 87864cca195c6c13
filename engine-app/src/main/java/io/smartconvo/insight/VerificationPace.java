package io.smartconvo.insight;

import io.smartconvo.platform.Pace;
import io.smartconvo.platform.TooFast;
import io.smartconvo.tenant.TenantId;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Checking a log reads all of it: one at a time for each tenant, and six in an hour, on each node. */
@Component
class VerificationPace {

    private static final int PER_HOUR = 6;

    /** About what a large log takes. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Set<TenantId> underWay = ConcurrentHashMap.newKeySet();
    private final Pace<TenantId> pace = Pace.of(PER_HOUR, Duration.ofHours(1));

    /** @throws TooFast if one is under way, or there were too many; nothing is read then */
    <T> T paced(TenantId tenant, Supplier<T> check) {
        if (!underWay.add(tenant)) {
            throw new TooFast(PATIENCE);
        }
        try {
            Duration wait = pace.take(tenant);
            if (!wait.isZero()) {
                throw new TooFast(wait);
            }
            return check.get();
        } finally {
            underWay.remove(tenant);
        }
    }
}
