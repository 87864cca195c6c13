package io.smartconvo.dsar;

import io.smartconvo.audit.AuditAction;
import io.smartconvo.audit.AuditEvent;
import io.smartconvo.audit.AuditTrail;
import io.smartconvo.dsar.WriteLedger.Identifiers;
import io.smartconvo.platform.Sha256;
import io.smartconvo.privacy.SubjectId;
import io.smartconvo.privacy.catalogue.SubjectErasure;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Looks again: in every table for rows of these people, and everywhere for their own words in any encoding. Certifies only
 * that there is nothing.
 */
@Component
class CertifyErasure extends RequestTask {

    private final Requests requests;
    private final ObjectProvider<SubjectErasure> erasure;
    private final Stores stores;
    private final Certificates certificates;
    private final AuditTrail audit;

    CertifyErasure(
            Requests requests,
            ObjectProvider<SubjectErasure> erasure,
            Stores stores,
            Certificates certificates,
            AuditTrail audit) {
        super("certify", requests);
        this.requests = requests;
        this.erasure = erasure;
        this.stores = stores;
        this.certificates = certificates;
        this.audit = audit;
    }

    @Override
    void prepare(SubjectRequest request) {
        List<String> identifiers = requests.read(request, Requests.Secret.IDENTIFIERS, Identifiers.class)
                .map(Identifiers::values)
                .orElse(List.of());
        Map<String, Long> found = stores.find(identifiers);
        if (!found.isEmpty()) {
            throw new IllegalStateException("Something of them is left in " + found.keySet());
        }
    }

    @Override
    void perform(SubjectRequest request) {
        List<SubjectId> people = requests.people(request);
        // What arrived between: a step that was under way, or a member who looked.
        requests.erased(request, erasure.getObject().erase(request.tenant(), people));
        SubjectRequest counted = requests.find(request.tenant(), request.id()).orElseThrow();
        if (counted.certificate() == null) {
            String certificate = certificates.ofErasure(counted, people, requests.counts(counted.erased()));
            requests.certified(counted, certificate);
            audit.record(AuditEvent.byPlatform(
                    request.tenant(),
                    AuditAction.ERASURE_CERTIFIED,
                    request.id() + " sha256:" + Sha256.hex(certificate)));
        }
        requests.forget(request, Requests.Secret.IDENTIFIERS);
        requests.happenedOnce(request, Happening.CERTIFIED);
    }
}
