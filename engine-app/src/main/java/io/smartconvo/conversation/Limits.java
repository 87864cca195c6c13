package io.smartconvo.conversation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** How much one client address and one connection may ask for. Addresses are counted in memory and never written down. */
@Component
class Limits {

    private final ConversationProperties properties;
    private final Map<String, Integer> connections = new ConcurrentHashMap<>();
    private final Cache<String, Bucket> requests = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofMinutes(5))
            .build();

    Limits(ConversationProperties properties) {
        this.properties = properties;
    }

    /** Counts a connection in, unless the address has too many; every one admitted must {@link #leave}. */
    boolean admit(String address) {
        int most = properties.maxConnectionsPerAddress();
        boolean[] admitted = {false};
        connections.compute(address, (key, count) -> {
            int open = count == null ? 0 : count;
            admitted[0] = open < most;
            return admitted[0] ? Integer.valueOf(open + 1) : count;
        });
        return admitted[0];
    }

    void leave(String address) {
        connections.computeIfPresent(address, (key, count) -> count == 1 ? null : count - 1);
    }

    /** Counts a request over HTTP, which has no connection of its own to count. */
    void check(String address) {
        if (!requests(address).tryConsume(1)) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS, "Too many requests, slow down");
        }
    }

    /** Counts the frames a request turned out to bring; they are taken, and the next request waits for their sake. */
    void charge(String address, int frames) {
        if (frames > 0) {
            requests(address).consumeIgnoringRateLimits(frames);
        }
    }

    private Bucket requests(String address) {
        return Objects.requireNonNull(requests.get(address, key -> frames()));
    }

    /** What one connection may send. */
    Bucket frames() {
        long perMinute = properties.framesPerMinute();
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(Math.max(1, perMinute / 4)).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
    }
}
