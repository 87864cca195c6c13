package io.smartconvo.dsar;

import org.springframework.stereotype.Component;

/** The person does not want it any more: who asked is forgotten. */
@Component
class TakeBack extends RequestTask {

    private final Requests requests;

    TakeBack(Requests requests) {
        super("take-back", requests);
        this.requests = requests;
    }

    @Override
    void perform(SubjectRequest request) {
        requests.state(request, RequestState.WITHDRAWN);
        requests.happenedOnce(request, Happening.WITHDRAWN);
        requests.close(request);
    }
}
