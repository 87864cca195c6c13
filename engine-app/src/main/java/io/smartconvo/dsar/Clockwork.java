package io.smartconvo.dsar;

import io.smartconvo.dsar.LegalClock.Measure;
import io.smartconvo.engine.PlatformProcesses;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sets the timers of a request's process by its legal clocks. */
@Component
class Clockwork {

    static final String PROCESS = "subjectRequest";

    /** Until its clock begins, or goes on. */
    private static final Duration NEVER = Duration.ofDays(3650);

    private static final Map<Measure, String> TIMERS =
            Map.of(Measure.WARN, "event_warn", Measure.ESCALATE, "event_escalate");

    private static final String OVERDUE = "event_overdue";

    private final LegalClocks clocks;
    private final PlatformProcesses processes;
    private final Clock clock;

    Clockwork(LegalClocks clocks, PlatformProcesses processes, Clock clock) {
        this.clocks = clocks;
        this.processes = processes;
        this.clock = clock;
    }

    /** When an answer is due as things stand; null while the clock has not begun. */
    @Nullable Instant due(SubjectRequest request) {
        return clocks.end(request, request.extended() == null ? Measure.ANSWER : Measure.EXTENDED)
                .orElse(null);
    }

    /** When it would be due if it were prolonged; nothing if the law has no more time for it. */
    Optional<Instant> prolonged(SubjectRequest request) {
        return clocks.end(request, Measure.EXTENDED);
    }

    /** Reminders come as long before the later end of a request that was prolonged as before the first. */
    void wind(SubjectRequest request) {
        Instant due = due(request);
        Instant never = clock.instant().plus(NEVER);
        boolean runs = due != null && request.pausedSince() == null;
        schedule(request, OVERDUE, runs && due != null ? due : never);
        Duration longer = longer(request);
        TIMERS.forEach((measure, timer) -> schedule(
                request,
                timer,
                runs ? clocks.end(request, measure).map(at -> at.plus(longer)).orElse(never) : never));
    }

    private Duration longer(SubjectRequest request) {
        if (request.extended() == null) {
            return Duration.ZERO;
        }
        return clocks.end(request, Measure.ANSWER)
                .flatMap(first -> prolonged(request).map(last -> Duration.between(first, last)))
                .orElse(Duration.ZERO);
    }

    private void schedule(SubjectRequest request, String timer, Instant at) {
        processes.schedule(request.tenant(), PROCESS, request.id(), timer, at);
    }
}
