package io.smartconvo.dsar;

import io.smartconvo.capture.AnswerType;
import io.smartconvo.capture.AnswerVault;
import org.springframework.stereotype.Component;

/**
 * Finds who it is about: everybody in whose chat the proven address was given. That somebody typed an address in a chat
 * proves nothing, so from a chat it leads to no other one.
 */
@Component
class Find extends RequestTask {

    private final Requests requests;
    private final AnswerVault vault;

    Find(Requests requests, AnswerVault vault) {
        super("find", requests);
        this.requests = requests;
        this.vault = vault;
    }

    @Override
    void perform(SubjectRequest request) {
        Contact contact = requests.contact(request);
        String email = contact.email();
        if (email != null) {
            requests.about(request, vault.find(request.tenant(), AnswerType.EMAIL, email));
        }
        String phone = contact.phone();
        if (phone != null) {
            requests.about(request, vault.find(request.tenant(), AnswerType.PHONE, phone));
        }
        requests.state(request, RequestState.REVIEW);
        requests.happenedOnce(request, Happening.FOUND);
    }
}
