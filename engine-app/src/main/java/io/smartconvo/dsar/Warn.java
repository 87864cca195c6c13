package io.smartconvo.dsar;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** A clock of the request has run out: it has to be answered soon. */
@Component
class Warn extends RequestTask {

    private static final Logger log = LoggerFactory.getLogger(Warn.class);

    private final Requests requests;
    private final Letters letters;

    Warn(Requests requests, Letters letters) {
        super("warn", requests);
        this.requests = requests;
        this.letters = letters;
    }

    @Override
    void perform(SubjectRequest request) {
        if (!request.state().isOver() && requests.happenedOnce(request, Happening.WARNED)) {
            log.warn("Request {} of tenant {} has to be answered soon", request.id(), request.tenant());
            letters.remind(request, "it has to be answered soon");
        }
    }
}
