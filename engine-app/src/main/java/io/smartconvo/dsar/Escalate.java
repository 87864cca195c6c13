package io.smartconvo.dsar;

import org.springframework.stereotype.Component;

@Component
class Escalate extends Reminder {

    Escalate(Requests requests, Letters letters) {
        super("escalate", requests, letters, Happening.ESCALATED, "it has to be answered within days");
    }
}
