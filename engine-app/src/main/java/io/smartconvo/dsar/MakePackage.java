package io.smartconvo.dsar;

import io.smartconvo.audit.AuditAction;
import io.smartconvo.audit.AuditEvent;
import io.smartconvo.audit.AuditTrail;
import io.smartconvo.privacy.SubjectId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts the copy together. */
@Component
class MakePackage extends RequestTask {

    private final Requests requests;
    private final ExportPackage export;
    private final Packages packages;
    private final AuditTrail audit;

    MakePackage(Requests requests, ExportPackage export, Packages packages, AuditTrail audit) {
        super("package", requests);
        this.requests = requests;
        this.export = export;
        this.packages = packages;
        this.audit = audit;
    }

    @Override
    void perform(SubjectRequest request) {
        List<SubjectId> people = requests.lockPeople(request);
        people.forEach(person -> audit.record(new AuditEvent(
                request.tenant(),
                null,
                AuditAction.DATA_EXPORTED,
                person.value(),
                request.id().toString())));
        packages.keep(request, export.of(request, people));
        requests.happenedOnce(request, Happening.PACKAGE_MADE);
    }
}
