package io.smartconvo.dsar;

import org.springframework.stereotype.Component;

@Component
class Warn extends Reminder {

    Warn(Requests requests, Letters letters) {
        super("warn", requests, letters, Happening.WARNED, "it has to be answered soon");
    }
}
