package io.smartconvo.mail;

import io.smartconvo.email.MailSettings;
import io.smartconvo.email.Postman;
import io.smartconvo.email.Postman.Outcome;
import io.smartconvo.mail.LetterRows.Held;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes letters to the mail server, each node those that nobody else has in hand. No transaction is open meanwhile. */
@Component
class LetterRound {

    private static final Logger log = LoggerFactory.getLogger(LetterRound.class);
    private static final int AT_ONCE = 10;
    private static final Duration WITHIN = Duration.ofSeconds(30);

    /** Longer than all of them can take. */
    private static final Duration LEASE = WITHIN.multipliedBy(AT_ONCE + 1);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

    private final MailProperties settings;
    private final LetterRows rows;
    private final Postman postman;

    /** A slow server holds up one thread and not those of all sweeps. */
    private final Lock underWay = new ReentrantLock();

    LetterRound(MailProperties settings, LetterRows rows, Postman postman) {
        this.settings = settings;
        this.rows = rows;
        this.postman = postman;
    }

    @Scheduled(fixedDelayString = "${smartconvo.mail.round:10s}", initialDelayString = "${smartconvo.mail.round:10s}")
    void walk() {
        if (underWay.tryLock()) {
            try {
                drop();
                settings.platform().ifPresent(this::deliverAll);
            } finally {
                underWay.unlock();
            }
        }
    }

    private void deliverAll(MailSettings server) {
        List<Held> taken = rows.take(AT_ONCE, LEASE);
        while (!taken.isEmpty()) {
            taken.forEach(letter -> deliver(server, letter));
            taken = rows.take(AT_ONCE, LEASE);
        }
    }

    private void deliver(MailSettings server, Held letter) {
        Outcome outcome = postman.deliver(
                server,
                letter.to(),
                letter.subject(),
                letter.text(),
                letter.id().toString(),
                WITHIN);
        switch (outcome) {
            case TAKEN -> rows.remove(letter.id());
            case LATER -> rows.postpone(letter.id(), pause(letter.attempts()));
            case REFUSED -> {
                rows.remove(letter.id());
                log.warn("The mail server refused a letter of the platform for good; it is dropped");
            }
        }
    }

    private void drop() {
        int dropped = rows.drop();
        if (dropped > 0) {
            log.warn("{} letters of the platform could not be sent in time and are dropped", dropped);
        }
    }

    /** 10 seconds, 20, 40, up to a quarter of an hour. */
    private static Duration pause(int attempts) {
        Duration doubled = Duration.ofSeconds(10L << Math.min(attempts - 1, 10));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
