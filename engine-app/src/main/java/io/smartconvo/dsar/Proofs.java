package io.smartconvo.dsar;

import io.smartconvo.audit.AuditAction;
import io.smartconvo.audit.AuditEvent;
import io.smartconvo.audit.AuditTrail;
import io.smartconvo.engine.PlatformProcesses;
import io.smartconvo.platform.Problem;
import io.smartconvo.platform.Refusal;
import io.smartconvo.privacy.TokenHash;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Proves who asks. A code goes to the address that was given, whether or not anybody knows it. */
@Component
class Proofs {

    /** As the diagram says: then the request lapses. */
    static final Duration PATIENCE = Duration.ofDays(14);

    static final Duration CODE_LASTS = Duration.ofMinutes(30);
    private static final int MISSES = 5;

    private static final Problem WRONG =
            new Problem("wrong-proof", HttpStatus.UNPROCESSABLE_CONTENT, "This is not the code that was sent.");
    private static final Problem CODE_OVER =
            new Problem("code-over", HttpStatus.GONE, "The code does not count any more: ask for a new one.");

    private final Requests requests;
    private final Clockwork clockwork;
    private final PlatformProcesses processes;
    private final AuditTrail audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Proofs(Requests requests, Clockwork clockwork, PlatformProcesses processes, AuditTrail audit, Clock clock) {
        this.requests = requests;
        this.clockwork = clockwork;
        this.processes = processes;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return a code that proves it until it is used, until the next one, or for half an hour */
    @Transactional(propagation = Propagation.MANDATORY)
    public String newCode(SubjectRequest request) {
        String code = "%06d".formatted(random.nextInt(1_000_000));
        requests.code(request, hash(request, code), clock.instant().plus(CODE_LASTS));
        return code;
    }

    /**
     * Takes a code; a wrong one counts even though it is refused.
     *
     * @param request under its lock
     * @throws Refusal {@code wrong-proof} with how many tries are left, {@code code-over}
     */
    @Transactional(propagation = Propagation.MANDATORY, noRollbackFor = Refusal.class)
    public void prove(SubjectRequest request, String code) {
        Requests.Code expected = requests.code(request);
        byte[] hash = expected.hash();
        Instant until = expected.until();
        if (hash == null || until == null || !clock.instant().isBefore(until) || expected.misses() >= MISSES) {
            throw new Refusal(CODE_OVER);
        }
        if (!MessageDigest.isEqual(hash, hash(request, code.strip()))) {
            requests.missed(request);
            throw new Refusal(WRONG, Map.of("left", MISSES - 1 - expected.misses()));
        }
        proven(request, Identity.EMAIL_CODE, null);
    }

    /** @param request under its lock, not proven yet */
    @Transactional(propagation = Propagation.MANDATORY)
    public void proven(SubjectRequest request, Identity how, @Nullable UUID by) {
        audit.record(new AuditEvent(request.tenant(), by, AuditAction.REQUEST_PROVEN, null, request.id() + " " + how));
        requests.proven(request, how);
        requests.happened(request, Happening.PROVEN, by);
        // One that is not acknowledged yet does not wait for it, and goes on by itself.
        processes.tell(request.tenant(), Clockwork.PROCESS, request.id(), "proven");
        SubjectRequest proven = requests.find(request.tenant(), request.id()).orElseThrow();
        requests.due(proven, clockwork.due(proven));
        clockwork.wind(proven);
    }

    private static byte[] hash(SubjectRequest request, String code) {
        return TokenHash.of(request.id() + " " + code);
    }
}
