package io.smartconvo.dsar;

import io.smartconvo.audit.AuditAction;
import io.smartconvo.audit.AuditEvent;
import io.smartconvo.audit.AuditTrail;
import io.smartconvo.engine.PlatformProcesses;
import io.smartconvo.platform.Problem;
import io.smartconvo.platform.Refusal;
import io.smartconvo.privacy.SubjectId;
import io.smartconvo.tenant.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an officer decides about a request. */
@Service
class Officer {

    static final Problem NOT_WAITING = new Problem(
            "request-not-waiting", HttpStatus.CONFLICT, "The request does not wait for this: look at it again.");
    private static final Problem SOMEBODY_ELSE = new Problem(
            "second-officer-needed",
            HttpStatus.CONFLICT,
            "It concerns many people: somebody else than who approved it has to approve it too.");
    private static final Problem NOTHING_LEFT = new Problem(
            "nothing-left-to-do",
            HttpStatus.CONFLICT,
            "Everything that was found is left out: refuse the request instead.");
    private static final Problem NOT_PROLONGED = new Problem(
            "request-not-prolonged",
            HttpStatus.CONFLICT,
            "The law gives no more time for it, or its first time is already over.");

    private final Requests requests;
    private final Proofs proofs;
    private final Corrected corrected;
    private final LegalGrounds grounds;
    private final Letters letters;
    private final Clockwork clockwork;
    private final PlatformProcesses processes;
    private final DsarProperties settings;
    private final AuditTrail audit;
    private final Clock clock;

    Officer(
            Requests requests,
            Proofs proofs,
            Corrected corrected,
            LegalGrounds grounds,
            Letters letters,
            Clockwork clockwork,
            PlatformProcesses processes,
            DsarProperties settings,
            AuditTrail audit,
            Clock clock) {
        this.requests = requests;
        this.proofs = proofs;
        this.corrected = corrected;
        this.grounds = grounds;
        this.letters = letters;
        this.clockwork = clockwork;
        this.processes = processes;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /** Nothing if the tenant has no such request. */
    SubjectRequest locked(TenantId tenant, UUID id) {
        return requests.lock(tenant, id).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    }

    @Transactional
    public void confirmIdentity(TenantId tenant, UUID id, UUID by) {
        SubjectRequest request = locked(tenant, id);
        if (request.identity() != null || request.state().isOver()) {
            throw new Refusal(NOT_WAITING);
        }
        proofs.proven(request, Identity.OFFICER, by);
    }

    /** @param changes what to put right; nothing but for a rectification */
    @Transactional
    public void approve(TenantId tenant, UUID id, UUID by, Corrected.Changes changes) {
        SubjectRequest request = locked(tenant, id);
        requireReview(request);
        UUID first = request.approvedBy();
        if (first != null && first.equals(by)) {
            throw new Refusal(SOMEBODY_ELSE);
        }
        if (requests.people(request).isEmpty() && !requests.leftOut(request).isEmpty()) {
            throw new Refusal(NOTHING_LEFT);
        }
        audit.record(AuditEvent.of(tenant, by, AuditAction.REQUEST_APPROVED, id.toString()));
        requests.approved(request, by);
        if (first == null && request.kind() == RequestKind.RECTIFICATION) {
            corrected.check(request, changes);
            requests.keep(request, Requests.Secret.INSTRUCTIONS, changes);
        }
        requests.happened(request, first == null ? Happening.APPROVED : Happening.SECOND_APPROVED, by);
        if (first == null && isMuch(request)) {
            requests.state(request, RequestState.SECOND_REVIEW);
        } else {
            act(request, request.kind().approvalMessage());
        }
    }

    boolean isMuch(SubjectRequest request) {
        return requests.people(request).size() >= settings.secondApprovalFrom();
    }

    /** @param explanation goes into the letter, and is forgotten with it */
    @Transactional
    public void refuse(TenantId tenant, UUID id, UUID by, RefusalGround ground, @Nullable String explanation) {
        SubjectRequest request = locked(tenant, id);
        requireReview(request);
        grounds.require(request, ground);
        audit.record(AuditEvent.of(tenant, by, AuditAction.REQUEST_REFUSED, id + " " + ground));
        requests.refused(request, ground, by);
        if (explanation != null && !explanation.isBlank()) {
            requests.keep(request, Requests.Secret.MESSAGE, explanation);
        }
        requests.happened(request, Happening.REFUSED, by);
        act(request, "refused");
    }

    /**
     * A conversation to which the right does not go, or that is somebody else's. Before the first approval only: who approves
     * knows what.
     *
     * @param ground null to take it in again
     */
    @Transactional
    public void leaveOut(TenantId tenant, UUID id, UUID by, SubjectId conversation, @Nullable RefusalGround ground) {
        SubjectRequest request = locked(tenant, id);
        if (request.state() != RequestState.REVIEW) {
            throw new Refusal(NOT_WAITING);
        }
        if (ground != null) {
            grounds.require(request, ground);
        }
        if (!requests.leaveOut(request, conversation, ground)) {
            throw new Refusal(Problem.NOT_FOUND);
        }
        AuditAction action = ground == null ? AuditAction.REQUEST_TAKEN_IN : AuditAction.REQUEST_LEFT_OUT;
        String about = ground == null ? id.toString() : id + " " + ground;
        audit.record(new AuditEvent(tenant, by, action, conversation.value(), about));
    }

    private void act(SubjectRequest request, String message) {
        requests.state(request, RequestState.ACTING);
        if (!processes.tell(request.tenant(), Clockwork.PROCESS, request.id(), message)) {
            throw new Refusal(NOT_WAITING);
        }
    }

    private static void requireReview(SubjectRequest request) {
        if (request.state() != RequestState.REVIEW && request.state() != RequestState.SECOND_REVIEW) {
            throw new Refusal(NOT_WAITING);
        }
    }

    /** Once, while its first time still runs, and the person is told why (GDPR Art. 12(3)). */
    @Transactional
    public void extend(TenantId tenant, UUID id, UUID by, ExtensionReason reason) {
        SubjectRequest request = locked(tenant, id);
        Instant due = request.dueAt();
        if (request.state().isOver()
                || request.extended() != null
                || due == null
                || !clock.instant().isBefore(due)
                || clockwork.prolonged(request).isEmpty()) {
            throw new Refusal(NOT_PROLONGED);
        }
        audit.record(AuditEvent.of(tenant, by, AuditAction.REQUEST_EXTENDED, id + " " + reason));
        requests.extended(request, reason.name());
        requests.happened(request, Happening.EXTENDED, by);
        SubjectRequest extended = rewound(request);
        letters.extended(extended, reason);
    }

    @Transactional
    public void pause(TenantId tenant, UUID id, UUID by) {
        SubjectRequest request = locked(tenant, id);
        if (!request.regime().isPausable()
                || request.pausedSince() != null
                || request.state().isOver()) {
            throw new Refusal(NOT_WAITING);
        }
        audit.record(AuditEvent.of(tenant, by, AuditAction.REQUEST_PAUSED, id.toString()));
        requests.paused(request, clock.instant());
        requests.happened(request, Happening.PAUSED, by);
        clockwork.wind(requests.find(tenant, id).orElseThrow());
    }

    @Transactional
    public void resume(TenantId tenant, UUID id, UUID by) {
        SubjectRequest request = locked(tenant, id);
        Instant since = request.pausedSince();
        if (since == null || request.state().isOver()) {
            throw new Refusal(NOT_WAITING);
        }
        audit.record(AuditEvent.of(tenant, by, AuditAction.REQUEST_RESUMED, id.toString()));
        requests.resumed(request, request.paused().plus(Duration.between(since, clock.instant())));
        requests.happened(request, Happening.RESUMED, by);
        rewound(request);
    }

    private SubjectRequest rewound(SubjectRequest before) {
        SubjectRequest now = requests.find(before.tenant(), before.id()).orElseThrow();
        Instant due = clockwork.due(now);
        requests.due(now, due);
        clockwork.wind(now);
        return now.due(due);
    }

    /** The person does not want it any more. */
    @Transactional
    public void takeBack(SubjectRequest known) {
        SubjectRequest request = locked(known.tenant(), known.id());
        if (!processes.tell(request.tenant(), Clockwork.PROCESS, request.id(), "takenBack")) {
            throw new Refusal(NOT_WAITING);
        }
        audit.record(AuditEvent.byPlatform(
                request.tenant(), AuditAction.REQUEST_WITHDRAWN, request.id().toString()));
        requests.state(request, RequestState.ACTING);
    }
}
