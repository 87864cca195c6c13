package io.smartconvo.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.smartconvo.access.ApiKeys.Holder;
import io.smartconvo.platform.ClientAddress;
import io.smartconvo.platform.KeySignIn;
import io.smartconvo.platform.TooFast;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Service;

/**
 * Lets programs in. A key never does more than its maker may do at that moment, for the one tenant it was made for; where
 * the maker leaves, it ends.
 */
@Service
class ApiKeySignIn implements KeySignIn {

    private static final int PER_MINUTE = 600;

    private final ApiKeys keys;
    private final Callers callers;
    private final AddressLimit addresses;
    private final Cache<UUID, Bucket> paces = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofMinutes(2))
            .build();

    ApiKeySignIn(ApiKeys keys, Callers callers, AddressLimit addresses) {
        this.keys = keys;
        this.callers = callers;
        this.addresses = addresses;
    }

    @Override
    public Authentication read(String key, ClientAddress from) {
        addresses.take(from);
        Holder holder = keys.holder(key).orElseThrow(ApiKeySignIn::refused);
        addresses.giveBack(from);
        keepPace(holder.id());
        Entry entry = new Entry.ByKey(holder.id(), holder.scopes());
        return callers.enterOnlyFor(holder.member(), holder.name(), entry, holder.tenant())
                .map(Caller::authenticated)
                .orElseThrow(ApiKeySignIn::refused);
    }

    private void keepPace(UUID key) {
        ConsumptionProbe probe =
                Objects.requireNonNull(paces.get(key, id -> pace())).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooFast(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private static Bucket pace() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(PER_MINUTE).refillGreedy(PER_MINUTE, Duration.ofMinutes(1)))
                .build();
    }

    private static BadCredentialsException refused() {
        return new BadCredentialsException("refused");
    }
}
