package io.smartconvo.dsar;

import io.smartconvo.audit.AuditAction;
import io.smartconvo.audit.AuditEvent;
import io.smartconvo.audit.AuditTrail;
import io.smartconvo.conversation.SubjectConversations;
import io.smartconvo.dsar.Corrected.Changes;
import io.smartconvo.privacy.SubjectId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Does what was approved where nothing is handed over or erased. */
@Component
class Change extends RequestTask {

    private static final Duration A_YEAR = Duration.ofDays(365);

    private final Requests requests;
    private final Corrected corrected;
    private final Refusals refusals;
    private final LegalHolds holds;
    private final SubjectConversations conversations;
    private final AuditTrail audit;
    private final Clock clock;

    Change(
            Requests requests,
            Corrected corrected,
            Refusals refusals,
            LegalHolds holds,
            SubjectConversations conversations,
            AuditTrail audit,
            Clock clock) {
        super("change", requests);
        this.requests = requests;
        this.corrected = corrected;
        this.refusals = refusals;
        this.holds = holds;
        this.conversations = conversations;
        this.audit = audit;
        this.clock = clock;
    }

    /** Nothing is used any more from here on, before it is kept. */
    @Override
    void prepare(SubjectRequest request) {
        if (request.kind() == RequestKind.RESTRICTION
                && conversations.end(request.tenant(), requests.people(request)) > 0) {
            throw new IllegalStateException("Not all of them could be ended");
        }
    }

    @Override
    void perform(SubjectRequest request) {
        List<SubjectId> people = requests.people(request);
        switch (request.kind()) {
            case RECTIFICATION ->
                corrected.apply(
                        request,
                        requests.read(request, Requests.Secret.INSTRUCTIONS, Changes.class)
                                .orElse(Changes.NONE));
            case CONSENT_WITHDRAWAL -> people.forEach(person -> refusals.consents(request.tenant(), person));
            case OPT_OUT -> people.forEach(person -> refusals.sharing(request.tenant(), person));
            case OBJECTION -> people.forEach(person -> refusals.everything(request.tenant(), person));
            case RESTRICTION -> people.forEach(person -> restrict(request, person));
            case COMPLAINT, ACCESS, PORTABILITY, ERASURE -> {
                // A complaint needs an answer; for the others the diagram has tasks of their own.
            }
        }
        if (requests.happenedOnce(request, Happening.CHANGED)) {
            audit.record(AuditEvent.byPlatform(
                    request.tenant(), AuditAction.DATA_CHANGED, request.id().toString()));
        }
    }

    private void restrict(SubjectRequest request, SubjectId person) {
        holds.keepOnce(
                request.tenant(),
                person,
                HoldGround.RESTRICTION,
                clock.instant().plus(A_YEAR),
                Objects.requireNonNull(request.approvedBy()));
    }
}
