package io.smartconvo.dsar;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** A clock of the request has run out: it has to be answered within days. */
@Component
class Escalate extends RequestTask {

    private static final Logger log = LoggerFactory.getLogger(Escalate.class);

    private final Requests requests;
    private final Letters letters;

    Escalate(Requests requests, Letters letters) {
        super("escalate", requests);
        this.requests = requests;
        this.letters = letters;
    }

    @Override
    void perform(SubjectRequest request) {
        if (!request.state().isOver() && requests.happenedOnce(request, Happening.ESCALATED)) {
            log.warn("Request {} of tenant {} has to be answered within days", request.id(), request.tenant());
            letters.remind(request, "it has to be answered within days");
        }
    }
}
