package io.smartconvo.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Objects;

/**
 * How often something may be done, counted apart for each key: in memory, on this node, and forgotten once it makes no
 * difference any more.
 *
 * @param <K> who is counted: a tenant, a {@link ClientAddress#rateKey()}
 */
public final class Pace<K> {

    private static final int MOST_KEYS = 100_000;

    private final int times;
    private final Duration period;
    private final Cache<K, Bucket> buckets;

    private Pace(int times, Duration period) {
        this.times = times;
        this.period = period;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_KEYS)
                .expireAfterAccess(period.multipliedBy(2))
                .build();
    }

    /** So often at once, and so often again in each period, evenly. */
    public static <K> Pace<K> of(int times, Duration period) {
        return new Pace<>(times, period);
    }

    /** Counts, and says whether it may be done. */
    public boolean allows(K key) {
        return take(key).isZero();
    }

    /**
     * Counts, unless it is too much.
     *
     * @return how long to wait; zero if it may be done
     */
    public Duration take(K key) {
        ConsumptionProbe probe = bucket(key).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(Math.max(1, probe.getNanosToWaitForRefill()));
    }

    /** It did not count after all. */
    public void giveBack(K key) {
        bucket(key).addTokens(1);
    }

    /** @throws Refusal {@link Problem#TOO_MANY_REQUESTS} */
    public void require(K key) {
        if (!allows(key)) {
            throw new Refusal(Problem.TOO_MANY_REQUESTS);
        }
    }

    /** Counts anew for everybody. */
    public void reset() {
        buckets.invalidateAll();
    }

    private Bucket bucket(K key) {
        return Objects.requireNonNull(buckets.get(
                key,
                first -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(times).refillGreedy(times, period))
                        .build()));
    }
}
