package io.smartconvo.dsar;

import io.smartconvo.audit.AuditAction;
import io.smartconvo.audit.AuditEvent;
import io.smartconvo.audit.AuditTrail;
import io.smartconvo.conversation.SubjectConversations;
import io.smartconvo.privacy.SubjectId;
import io.smartconvo.privacy.catalogue.SubjectErasure;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Deletes every row of these people and destroys their keys, in one transaction. */
@Component
class Erase extends RequestTask {

    private final Requests requests;
    private final ObjectProvider<SubjectErasure> erasure;
    private final SubjectConversations conversations;
    private final AuditTrail audit;

    Erase(
            Requests requests,
            ObjectProvider<SubjectErasure> erasure,
            SubjectConversations conversations,
            AuditTrail audit) {
        super("erase", requests);
        this.requests = requests;
        this.erasure = erasure;
        this.conversations = conversations;
        this.audit = audit;
    }

    @Override
    void perform(SubjectRequest request) {
        List<SubjectId> people = requests.lockPeople(request);
        // Before the link between them and the log is deleted with everything else.
        erasure.getObject()
                .held(request.tenant(), people)
                .forEach(person -> audit.record(new AuditEvent(
                        request.tenant(),
                        null,
                        AuditAction.SUBJECT_ERASED,
                        person.value(),
                        request.id().toString())));
        requests.erased(request, erasure.getObject().erase(request.tenant(), people));
        requests.happenedOnce(request, Happening.ERASED);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                conversations.shut(request.tenant(), people);
            }
        });
    }
}
