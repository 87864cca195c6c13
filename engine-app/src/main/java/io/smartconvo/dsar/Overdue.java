package io.smartconvo.dsar;

import io.smartconvo.audit.AuditAction;
import io.smartconvo.audit.AuditEvent;
import io.smartconvo.audit.AuditTrail;
import org.springframework.stereotype.Component;

/** The time the law gave is over: that stands in the audit log as well. */
@Component
class Overdue extends Reminder {

    private final AuditTrail audit;

    Overdue(Requests requests, Letters letters, AuditTrail audit) {
        super("overdue", requests, letters, Happening.OVERDUE, "it is not answered in time");
        this.audit = audit;
    }

    @Override
    void reminded(SubjectRequest request) {
        audit.record(AuditEvent.byPlatform(
                request.tenant(), AuditAction.REQUEST_OVERDUE, request.id().toString()));
    }
}
