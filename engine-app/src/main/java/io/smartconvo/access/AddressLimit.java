package io.smartconvo.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.smartconvo.platform.ClientAddress;
import io.smartconvo.platform.TooManyAttempts;
import java.time.Duration;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** How many wrong passwords one address may send, for whatever names. Counted in memory; right ones cost nothing. */
@Component
class AddressLimit {

    private static final int PER_MINUTE = 30;

    final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofMinutes(2))
            .build();

    /** Counts an attempt before it is made, so that many at once are counted too. */
    void take(ClientAddress from) {
        ConsumptionProbe probe = bucket(from).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyAttempts(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    void giveBack(ClientAddress from) {
        bucket(from).addTokens(1);
    }

    private Bucket bucket(ClientAddress from) {
        return Objects.requireNonNull(buckets.get(
                from.rateKey(),
                key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(PER_MINUTE).refillGreedy(PER_MINUTE, Duration.ofMinutes(1)))
                        .build()));
    }
}
