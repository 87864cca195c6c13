package io.smartconvo.drp;

import io.smartconvo.drp.AgentRequests.Held;
import io.smartconvo.drp.AgentRequests.Made;
import io.smartconvo.dsar.AgentDesk;
import io.smartconvo.http.Courier;
import io.smartconvo.http.Courier.Outcome;
import io.smartconvo.privacy.TokenHash;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells agents how their requests stand (Data Rights Protocol 0.9.4, 2.03). What is sent is how it stands then: whoever was
 * not there for a step hears of the last. No transaction is open meanwhile.
 */
@Component
class StatusCallbacks {

    private static final Logger log = LoggerFactory.getLogger(StatusCallbacks.class);
    private static final int AT_ONCE = 8;
    private static final Duration WITHIN = Duration.ofSeconds(5);
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final AgentRequests requests;
    private final AgentDesk desk;
    private final Courier courier;
    private final DrpProperties settings;
    private final JsonMapper json;
    private final Lock underWay = new ReentrantLock();

    StatusCallbacks(AgentRequests requests, AgentDesk desk, Courier courier, DrpProperties settings, JsonMapper json) {
        this.requests = requests;
        this.desk = desk;
        this.courier = courier;
        this.settings = settings;
        this.json = json;
    }

    ExerciseStatus status(Made made) {
        return ExerciseStatus.of(made, desk.standing(made.tenant(), made.id()).orElseThrow());
    }

    @Scheduled(fixedDelayString = "${smartconvo.drp.round:10s}", initialDelayString = "${smartconvo.drp.round:10s}")
    void walk() {
        if (underWay.tryLock()) {
            try {
                tellAll();
            } finally {
                underWay.unlock();
            }
        }
    }

    private void tellAll() {
        List<Held> taken = requests.take(AT_ONCE, LEASE);
        while (!taken.isEmpty()) {
            taken.forEach(this::tell);
            taken = requests.take(AT_ONCE, LEASE);
        }
    }

    private void tell(Held held) {
        try {
            String status = json.writeValueAsString(status(held.made()));
            byte[] hash = TokenHash.of(status);
            if (Arrays.equals(hash, held.toldHash()) || isTaken(held, status)) {
                requests.told(held, hash);
            } else {
                requests.postpone(held, pause(held.attempts()));
            }
        } catch (RuntimeException broken) {
            // Its lease ends, and it is tried again; the others go on.
            log.error(
                    "Telling an agent of request {} failed: {}",
                    held.made().id(),
                    broken.getClass().getName());
        }
    }

    private boolean isTaken(Held held, String status) {
        return courier.post(held.callback(), settings.local(), Map.of(), status, WITHIN)
                        .outcome()
                == Outcome.TAKEN;
    }

    /** 10 seconds, 20, 40, up to an hour. */
    private static Duration pause(int attempts) {
        Duration doubled = Duration.ofSeconds(10L << Math.min(attempts - 1, 10));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
