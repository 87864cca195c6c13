package io.smartconvo.drp;

import io.smartconvo.drp.AgentRequests.Held;
import io.smartconvo.drp.AgentRequests.Made;
import io.smartconvo.dsar.AgentDesk;
import io.smartconvo.http.Courier;
import io.smartconvo.http.Courier.Outcome;
import io.smartconvo.platform.Backoff;
import io.smartconvo.platform.Round;
import io.smartconvo.platform.Sha256;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells agents how their requests stand (Data Rights Protocol 0.9.4, 2.03). What is sent is how it stands then: whoever was
 * not there for a step hears of the last. No transaction is open meanwhile.
 */
@Component
class StatusCallbacks {

    private static final int AT_ONCE = 8;
    private static final Duration WITHIN = Duration.ofSeconds(5);
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Backoff PAUSE = new Backoff(Duration.ofHours(1));

    private final AgentRequests requests;
    private final AgentDesk desk;
    private final Courier courier;
    private final DrpProperties settings;
    private final JsonMapper json;
    private final Round<Held> round =
            new Round<>("status-callback", AT_ONCE, held -> held.made().id());

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
        round.walk(most -> requests.take(most, LEASE), this::tell);
    }

    private void tell(Held held) {
        String status = json.writeValueAsString(status(held.made()));
        byte[] hash = Sha256.of(status);
        if (Arrays.equals(hash, held.toldHash()) || isTaken(held, status)) {
            requests.told(held, hash);
        } else {
            requests.postpone(held, PAUSE.after(held.attempts()));
        }
    }

    private boolean isTaken(Held held, String status) {
        return courier.post(requests.callback(held), settings.local(), Map.of(), status, WITHIN)
                        .outcome()
                == Outcome.TAKEN;
    }

    @PreDestroy
    void stop() {
        round.close();
    }
}
