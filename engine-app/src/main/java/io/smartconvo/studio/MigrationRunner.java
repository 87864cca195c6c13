package io.smartconvo.studio;

import io.smartconvo.conversation.ChatMigration;
import io.smartconvo.engine.MigrationRefusedException;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries migrations out on a thread of its own, one conversation in one transaction together with the count of it. A
 * node that dies leaves a migration exactly as far as it had come, and the next sweep of any node goes on from there.
 */
@Component
class MigrationRunner {

    private static final Logger log = LoggerFactory.getLogger(MigrationRunner.class);
    private static final int ATTEMPTS = 5;
    private static final int CHATS_IN_A_ROW = 50;
    private static final String BUSY = "The conversation was busy each time.";
    private static final String BROKEN = "Something went wrong on our side; it was left as it was.";

    private final Migrations migrations;
    private final ChatMigration chats;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread made = new Thread(work, "migration");
        made.setDaemon(true);
        return made;
    });

    MigrationRunner(Migrations migrations, ChatMigration chats, PlatformTransactionManager transactions, Clock clock) {
        this.migrations = migrations;
        this.chats = chats;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Soon, and not by the caller's thread. */
    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void look() {
        if (asked.compareAndSet(false, true)) {
            try {
                thread.execute(this::all);
            } catch (RejectedExecutionException stopping) {
                log.debug("Migrations are left to another node");
            }
        }
    }

    @PreDestroy
    void stop() {
        thread.shutdown();
        try {
            thread.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** All that are running take turns, so that a large one of one tenant does not hold up the others. */
    private void all() {
        asked.set(false);
        try {
            boolean more = true;
            while (more && !thread.isShutdown()) {
                more = false;
                for (UUID id : migrations.running()) {
                    more |= some(id);
                }
            }
        } catch (RuntimeException broken) {
            log.error(
                    "Migrations could not be looked for: {}", broken.getClass().getName());
        }
    }

    private boolean some(UUID id) {
        try {
            for (int chat = 0; chat < CHATS_IN_A_ROW && !thread.isShutdown(); chat++) {
                if (!next(id)) {
                    return false;
                }
            }
            return true;
        } catch (RuntimeException broken) {
            log.error("Migration {} stopped for now: {}", id, broken.getClass().getName());
            return false;
        }
    }

    /** Where a step came to, for the transaction after a failed one. */
    private static final class Step {
        private @Nullable UUID conversation;
    }

    /** False when it is finished, or another node has it. */
    private boolean next(UUID id) {
        Step step = new Step();
        for (int attempt = 1; ; attempt++) {
            try {
                return Boolean.TRUE.equals(transaction.execute(status -> move(id, step)));
            } catch (MigrationRefusedException refused) {
                return failed(id, step, refused.element(), refused.reason());
            } catch (ConcurrencyFailureException faster) {
                if (attempt == ATTEMPTS) {
                    return failed(id, step, "", BUSY);
                }
            } catch (RuntimeException broken) {
                log.error(
                        "Conversation {} could not be migrated: {}",
                        step.conversation,
                        broken.getClass().getName());
                return failed(id, step, "", BROKEN);
            }
        }
    }

    private boolean move(UUID id, Step step) {
        Optional<Migration> held = migrations.hold(id);
        if (held.isEmpty()) {
            return false;
        }
        Migration migration = held.get();
        Optional<UUID> conversation =
                chats.next(migration.route().tenant(), migration.route().source(), migration.passed());
        step.conversation = conversation.orElse(null);
        migrations.save(
                conversation
                        .map(next -> migration.past(next, chats.move(next, migration.route())))
                        .orElseGet(migration::finished),
                clock.instant());
        return conversation.isPresent();
    }

    /** Counts a conversation that stayed, unless another node has come past it in the meantime. */
    private boolean failed(UUID id, Step step, String element, String reason) {
        UUID conversation = step.conversation;
        if (conversation == null) {
            return false;
        }
        return Boolean.TRUE.equals(transaction.execute(status -> migrations
                .hold(id)
                .filter(migration -> migration.passed() == null || isBehind(migration.passed(), conversation))
                .map(migration -> {
                    migrations.save(migration.failedAt(conversation, element, reason), clock.instant());
                    return true;
                })
                .orElse(false)));
    }

    /** In the order of the database: by bytes, not by signed numbers. */
    private static boolean isBehind(UUID passed, UUID conversation) {
        return passed.toString().compareTo(conversation.toString()) < 0;
    }
}
