package io.smartconvo.retention;

import io.smartconvo.audit.AuditAction;
import io.smartconvo.audit.AuditEvent;
import io.smartconvo.audit.AuditTrail;
import io.smartconvo.platform.Sha256;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Looks again, and certifies only what it sees: that nothing older than the cutoff is left. */
@Component
class Certify extends PurgeTask {

    private final RetentionRuns runs;
    private final TooOld tooOld;
    private final AuditTrail audit;
    private final Clock clock;

    Certify(RetentionRuns runs, TooOld tooOld, AuditTrail audit, Clock clock) {
        super("certify", runs);
        this.runs = runs;
        this.tooOld = tooOld;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    void perform(RetentionRun run) {
        if (tooOld.count(run.tenant(), run.cutoff()).any()) {
            throw new IllegalStateException("There is something left");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String certificate = certificate(run, now);
        if (runs.finish(run, now, certificate)) {
            audit.record(AuditEvent.byPlatform(
                    run.tenant(), AuditAction.PURGE_CERTIFIED, run.id() + " sha256:" + Sha256.hex(certificate)));
        }
    }

    private static String certificate(RetentionRun run, Instant now) {
        ObjectNode json = JsonMapper.shared().createObjectNode();
        json.put("certificate", "smartconvo/retention-purge/v1")
                .put("run", run.id().toString())
                .put("tenant", run.tenant().toString())
                .put("startedAt", run.startedAt().toString())
                .put("finishedAt", now.toString())
                .put("olderThan", run.cutoff().toString())
                .put("left", 0);
        run.removed().forEach(json.putObject("removed")::put);
        return JsonMapper.shared().writeValueAsString(json);
    }
}
