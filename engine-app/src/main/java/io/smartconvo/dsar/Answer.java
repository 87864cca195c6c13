package io.smartconvo.dsar;

import io.smartconvo.audit.AuditAction;
import io.smartconvo.audit.AuditEvent;
import io.smartconvo.audit.AuditTrail;
import org.springframework.stereotype.Component;

/** Answers whoever asked. */
@Component
class Answer extends RequestTask {

    private final Requests requests;
    private final Letters letters;
    private final AuditTrail audit;

    Answer(Requests requests, Letters letters, AuditTrail audit) {
        super("answer", requests);
        this.requests = requests;
        this.letters = letters;
        this.audit = audit;
    }

    @Override
    void perform(SubjectRequest request) {
        RequestState state = request.refusal() == null ? RequestState.ANSWERED : RequestState.REFUSED;
        requests.state(request, state);
        if (requests.happenedOnce(request, Happening.ANSWERED)) {
            audit.record(
                    AuditEvent.byPlatform(request.tenant(), AuditAction.REQUEST_ANSWERED, request.id() + " " + state));
            letters.answered(request);
        }
    }
}
