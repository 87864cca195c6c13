package io.smartconvo.dsar;

import io.smartconvo.conversation.SubjectConversations;
import org.springframework.stereotype.Component;

/** Ends what still goes on, so that nothing is added while it is deleted. */
@Component
class Freeze extends RequestTask {

    private final Requests requests;
    private final SubjectConversations conversations;

    Freeze(Requests requests, SubjectConversations conversations) {
        super("freeze", requests);
        this.requests = requests;
        this.conversations = conversations;
    }

    @Override
    void prepare(SubjectRequest request) {
        if (conversations.end(request.tenant(), requests.people(request)) > 0) {
            throw new IllegalStateException("Not all of them could be ended");
        }
    }

    @Override
    void perform(SubjectRequest request) {
        requests.happenedOnce(request, Happening.FROZEN);
    }
}
