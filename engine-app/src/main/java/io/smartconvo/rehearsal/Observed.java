package io.smartconvo.rehearsal;

import io.smartconvo.rehearsal.BotEvent.Kept;
import java.util.Optional;

/** What a driver saw, past the echoes of the visitor's own messages unless they are asked for. */
final class Observed {

    private final ConversationDriver driver;

    Observed(ConversationDriver driver) {
        this.driver = driver;
    }

    Optional<BotEvent> next() {
        Optional<BotEvent> event = driver.next();
        while (event.orElse(null) instanceof Kept) {
            event = driver.next();
        }
        return event;
    }

    Optional<BotEvent> nextOrKept() {
        return driver.next();
    }

    Optional<Mail> nextMail() {
        return driver.nextMail();
    }
}
