package io.smartconvo.mail;

import io.smartconvo.email.Postman;
import java.util.UUID;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Where the platform puts letters. What is put here leaves if, and only if, the transaction commits. */
@Service
public class Letterbox {

    private final MailProperties settings;
    private final LetterRows rows;
    private final LetterRound round;
    private final TaskScheduler scheduler;

    Letterbox(MailProperties settings, LetterRows rows, LetterRound round, TaskScheduler scheduler) {
        this.settings = settings;
        this.rows = rows;
        this.round = round;
        this.scheduler = scheduler;
    }

    /** Whether there is a mail server. Without one, nothing may be put here. */
    public boolean isServed() {
        return settings.platform().isPresent();
    }

    /** Whether this is one plain address that a letter can be sent to. */
    public boolean canReach(String address) {
        return Postman.canReach(address);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void put(PlatformLetter letter) {
        if (!isServed()) {
            throw new IllegalStateException("There is no mail server");
        }
        rows.add(UUID.randomUUID(), letter);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.schedule(round::walk, scheduler.getClock().instant());
            }
        });
    }
}
