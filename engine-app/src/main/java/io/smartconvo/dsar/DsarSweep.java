package io.smartconvo.dsar;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends what has its date: held copies, and requests whose proof nobody needs any more. */
@Component
class DsarSweep {

    /** 11 CCR 7101(a). */
    private static final int PROOF_MONTHS = 24;

    private final LegalHolds holds;
    private final Requests requests;
    private final Clock clock;

    DsarSweep(LegalHolds holds, Requests requests, Clock clock) {
        this.holds = holds;
        this.requests = requests;
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${smartconvo.dsar.sweep-interval:1h}",
            fixedDelayString = "${smartconvo.dsar.sweep-interval:1h}")
    @Transactional
    public void sweep() {
        holds.endDue();
        requests.deleteClosedBefore(
                clock.instant().atZone(ZoneOffset.UTC).minusMonths(PROOF_MONTHS).toInstant());
    }
}
