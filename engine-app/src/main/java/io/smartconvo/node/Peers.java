package io.smartconvo.node;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The other nodes, as far as this one has heard of them. */
@Component
class Peers {

    private static final Logger log = LoggerFactory.getLogger(Peers.class);
    private static final int MISSED_BEATS = 3;

    private final Map<NodeId, Instant> heard = new ConcurrentHashMap<>();
    private final Duration patience;
    private final Clock clock;
    private volatile boolean listening;

    Peers(NodeProperties properties, Clock clock) {
        this.patience = properties.heartbeat().multipliedBy(MISSED_BEATS);
        this.clock = clock;
    }

    /** True if this is the first sign of the node's life. */
    boolean isHere(NodeId peer) {
        boolean isNew = heard.put(peer, clock.instant()) == null;
        if (isNew) {
            log.info("Another node is there: {}, {} with this one", peer.value(), heard.size() + 1);
        }
        return isNew;
    }

    void left(NodeId peer) {
        if (heard.remove(peer) != null) {
            log.info("A node is gone: {}", peer.value());
        }
    }

    /** Forgets whoever has been silent for too long. */
    void expire() {
        Instant tooLong = clock.instant().minus(patience);
        heard.forEach((peer, last) -> {
            if (last.isBefore(tooLong)) {
                left(peer);
            }
        });
    }

    /** From now on silence means something; what was silence before was this node's deafness. */
    void listening() {
        heard.replaceAll((peer, last) -> clock.instant());
        listening = true;
    }

    void deaf() {
        listening = false;
    }

    Set<NodeId> all() {
        return Set.copyOf(heard.keySet());
    }

    boolean none() {
        return heard.isEmpty();
    }

    boolean certainlyNone() {
        return listening && none();
    }
}
