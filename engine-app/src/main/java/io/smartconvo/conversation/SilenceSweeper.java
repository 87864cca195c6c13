package io.smartconvo.conversation;

import io.smartconvo.engine.ProcessGateway;
import io.smartconvo.engine.ProcessRef;
import io.smartconvo.widget.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Notices visitors who have gone silent. One sweep over an index instead of one engine timer for every question: a
 * timer would make each turn three times as expensive.
 */
@Component
class SilenceSweeper {

    private static final Logger log = LoggerFactory.getLogger(SilenceSweeper.class);
    private static final String SILENCE = "silence";
    private static final int BATCH = 100;

    private final TransactionTemplate transaction;
    private final Conversations conversations;
    private final Turns turns;
    private final ProcessGateway gateway;
    private final ConversationProperties properties;
    private final SandboxTime time;
    private final Clock clock;

    SilenceSweeper(
            PlatformTransactionManager transactions,
            Conversations conversations,
            Turns turns,
            ProcessGateway gateway,
            ConversationProperties properties,
            SandboxTime time,
            Clock clock) {
        this.transaction = new TransactionTemplate(transactions);
        this.conversations = conversations;
        this.turns = turns;
        this.gateway = gateway;
        this.properties = properties;
        this.time = time;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${smartconvo.conversation.sweep-interval:2s}")
    void sweep() {
        Instant now = clock.instant();
        each(passing(conversations.silentAt(now, BATCH)), memory -> isSilent(memory, now), turn -> giveUp(turn, now));
        // A flow that waits for a timer or for the outside is not the visitor's silence.
        Instant idle = now.minus(properties.idleTimeout());
        each(conversations.idleSince(idle, BATCH), memory -> !memory.open().isEmpty(), this::end);
    }

    /** Where time is told by a rehearsal, only that one says what is over. */
    private List<Conversations.Key> passing(List<Conversations.Key> keys) {
        return keys.stream().filter(key -> !time.isTold(key.tenant())).toList();
    }

    private static boolean isSilent(Memory memory, Instant now) {
        return memory.open().stream().anyMatch(question -> question.silentAt(now));
    }

    /** Looks again under the lock: the visitor may have spoken since. */
    private void each(List<Conversations.Key> keys, Predicate<Memory> still, Consumer<Turn> work) {
        for (Conversations.Key key : keys) {
            try {
                transaction.executeWithoutResult(status -> conversations
                        .lock(key.tenant(), key.id())
                        .filter(conversation -> !conversation.ended() && still.test(conversation.memory()))
                        .ifPresent(conversation -> work.accept(turns.open(conversation))));
            } catch (RuntimeException e) {
                log.error(
                        "Conversation {} could not be swept: {}",
                        key.id(),
                        e.getClass().getName());
            }
        }
    }

    /** Takes a question's silence for granted, before its time. */
    void giveUp(Conversations.Key key, String stepId) {
        each(
                List.of(key),
                memory -> memory.question(stepId).isPresent(),
                turn -> turn.memory().question(stepId).ifPresent(question -> leave(turn, question)));
    }

    /** Ends these wherever they stand, those that wait for a timer or for the outside as well. */
    void endAll(List<Conversations.Key> keys) {
        each(keys, memory -> true, this::end);
    }

    private void giveUp(Turn turn, Instant now) {
        for (OpenQuestion question : List.copyOf(turn.memory().open())) {
            if (question.silentAt(now) && turn.memory().open().contains(question)) {
                leave(turn, question);
            }
        }
    }

    private void leave(Turn turn, OpenQuestion question) {
        if (turn.asked(question.step()).catches(SILENCE)) {
            gateway.raise(turn.conversation().tenant(), question.step(), SILENCE, turn);
        } else {
            end(turn);
        }
    }

    private void end(Turn turn) {
        turn.end(Event.EndReason.SILENCE);
        Conversation conversation = turn.conversation();
        String process = conversation.processInstanceId();
        if (process != null) {
            gateway.cancel(new ProcessRef(conversation.tenant(), process), SILENCE, turn);
        }
    }
}
