package io.smartconvo.dsar;

import org.springframework.stereotype.Component;

/** Nobody proved who they are: who asked is forgotten. */
@Component
class Lapse extends RequestTask {

    private final Requests requests;

    Lapse(Requests requests) {
        super("lapse", requests);
        this.requests = requests;
    }

    @Override
    void perform(SubjectRequest request) {
        requests.state(request, RequestState.LAPSED);
        requests.happenedOnce(request, Happening.LAPSED);
        requests.close(request);
    }
}
