package io.smartconvo.insight;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.smartconvo.platform.TooFast;
import io.smartconvo.tenant.TenantId;
import java.time.Duration;
import java.util.Objects;
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
    private final Cache<TenantId, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterAccess(Duration.ofHours(2))
            .build();

    /** @throws TooFast if one is under way, or there were too many; nothing is read then */
    <T> T paced(TenantId tenant, Supplier<T> check) {
        if (!underWay.add(tenant)) {
            throw new TooFast(PATIENCE);
        }
        try {
            ConsumptionProbe probe = bucket(tenant).tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                throw new TooFast(Duration.ofNanos(probe.getNanosToWaitForRefill()));
            }
            return check.get();
        } finally {
            underWay.remove(tenant);
        }
    }

    private Bucket bucket(TenantId tenant) {
        return Objects.requireNonNull(buckets.get(
                tenant,
                key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(PER_HOUR).refillGreedy(PER_HOUR, Duration.ofHours(1)))
                        .build()));
    }
}
