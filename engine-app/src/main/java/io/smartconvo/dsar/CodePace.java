package io.smartconvo.dsar;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.smartconvo.privacy.BlindIndex;
import io.smartconvo.tenant.TenantId;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Nobody has us write to somebody over and over. Counts keyed hashes of addresses, in memory. */
@Component
class CodePace {

    private static final int PER_DAY = 3;

    private final BlindIndex index;
    private final Cache<String, Bucket> paces = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofDays(1))
            .build();

    CodePace(BlindIndex index) {
        this.index = index;
    }

    /** @return false if this address has had its codes of the day */
    boolean allows(TenantId tenant, String address) {
        byte[] key = index.of(tenant, "code", address.toLowerCase(Locale.ROOT));
        return Objects.requireNonNull(paces.get(
                        HexFormat.of().formatHex(key),
                        first -> Bucket.builder()
                                .addLimit(limit -> limit.capacity(PER_DAY).refillGreedy(PER_DAY, Duration.ofDays(1)))
                                .build()))
                .tryConsume(1);
    }
}
