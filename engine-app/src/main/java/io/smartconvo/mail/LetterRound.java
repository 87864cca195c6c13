package io.smartconvo.mail;

import io.smartconvo.email.MailSettings;
import io.smartconvo.email.Postman;
import io.smartconvo.email.Postman.Outcome;
import io.smartconvo.mail.LetterRows.Content;
import io.smartconvo.mail.LetterRows.Held;
import io.smartconvo.platform.Backoff;
import io.smartconvo.platform.Round;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes letters to the mail server, each node those that nobody else has in hand. No transaction is open meanwhile. */
@Component
class LetterRound {

    private static final Logger log = LoggerFactory.getLogger(LetterRound.class);
    private static final Duration WITHIN = Duration.ofSeconds(30);
    private static final Duration LEASE = WITHIN.multipliedBy(2);

    private static final Backoff PAUSE = new Backoff(Duration.ofMinutes(15));

    private final MailProperties settings;
    private final LetterRows rows;
    private final Postman postman;

    /** One after the other: there is one mail server. */
    private final Round<Held> round = new Round<>("mail", 1, Held::id);

    LetterRound(MailProperties settings, LetterRows rows, Postman postman) {
        this.settings = settings;
        this.rows = rows;
        this.postman = postman;
    }

    @Scheduled(fixedDelayString = "${smartconvo.mail.round:10s}", initialDelayString = "${smartconvo.mail.round:10s}")
    void walk() {
        drop();
        settings.platform()
                .ifPresent(server -> round.walk(most -> rows.take(most, LEASE), held -> deliver(server, held)));
    }

    private void deliver(MailSettings server, Held held) {
        Content letter = rows.open(held);
        Outcome outcome = postman.deliver(
                server, letter.to(), letter.subject(), letter.text(), held.id().toString(), WITHIN);
        switch (outcome) {
            case TAKEN -> rows.remove(held.id());
            case LATER -> rows.postpone(held.id(), PAUSE.after(held.attempts()));
            case REFUSED -> {
                rows.remove(held.id());
                log.warn("The mail server refused a letter of the platform for good; it is dropped");
            }
        }
    }

    @PreDestroy
    void stop() {
        round.close();
    }

    private void drop() {
        int dropped = rows.drop();
        if (dropped > 0) {
            log.warn("{} letters of the platform could not be sent in time and are dropped", dropped);
        }
    }
}
