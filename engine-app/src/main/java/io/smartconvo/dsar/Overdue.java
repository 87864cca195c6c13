package io.smartconvo.dsar;

import io.smartconvo.audit.AuditAction;
import io.smartconvo.audit.AuditEvent;
import io.smartconvo.audit.AuditTrail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** A clock of the request has run out: it is not answered in time. */
@Component
class Overdue extends RequestTask {

    private static final Logger log = LoggerFactory.getLogger(Overdue.class);

    private final Requests requests;
    private final Letters letters;
    private final AuditTrail audit;

    Overdue(Requests requests, Letters letters, AuditTrail audit) {
        super("overdue", requests);
        this.requests = requests;
        this.letters = letters;
        this.audit = audit;
    }

    @Override
    void perform(SubjectRequest request) {
        if (!request.state().isOver() && requests.happenedOnce(request, Happening.OVERDUE)) {
            audit.record(AuditEvent.byPlatform(
                    request.tenant(), AuditAction.REQUEST_OVERDUE, request.id().toString()));
            log.error("Request {} of tenant {} is not answered in time", request.id(), request.tenant());
            letters.remind(request, "it is not answered in time");
        }
    }
}
