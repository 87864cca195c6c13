package io.smartconvo.dsar;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A clock of a request has run out: whoever has to answer is told, once. */
abstract class Reminder extends RequestTask {

    private static final Logger log = LoggerFactory.getLogger(Reminder.class);

    private final Requests requests;
    private final Letters letters;
    private final Happening what;
    private final String words;

    Reminder(String task, Requests requests, Letters letters, Happening what, String words) {
        super(task, requests);
        this.requests = requests;
        this.letters = letters;
        this.what = what;
        this.words = words;
    }

    @Override
    void perform(SubjectRequest request) {
        if (!request.state().isOver() && requests.happenedOnce(request, what)) {
            log.warn("Request {} of tenant {}: {}", request.id(), request.tenant(), words);
            letters.remind(request, words);
            reminded(request);
        }
    }

    /** What else commits with it. */
    void reminded(SubjectRequest request) {}
}
