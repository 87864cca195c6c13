package io.smartconvo.golden;

import io.smartconvo.TestDatabase;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks into the tables to tell whether a conversation has anything left to do by itself, and when. */
public class Stillness {

    private static final String STATE = """
            select c.seq, c.silence_at,
                   (select min(coalesce(j.duedate_, now()::timestamp - interval '100 years')) from act_ru_job j
                    join act_ru_execution e on e.id_ = j.process_instance_id_
                    where e.root_proc_inst_id_ = c.process_instance_id and j.retries_ > 0) as timer_at,
                   (select count(*) from act_ru_ext_task t
                    join act_ru_execution e on e.id_ = t.proc_inst_id_
                    where e.root_proc_inst_id_ = c.process_instance_id and t.retries_ > 0) as outside
            from conversation c where c.id = ?""";

    private final TestDatabase database;
    private final Clock clock;

    public Stillness(TestDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Where a conversation stands.
     *
     * @param seq its newest event
     * @param outside how many outside steps are being worked on, or will be tried again
     */
    public record State(
            long seq, @Nullable Instant silenceAt, @Nullable Instant timerAt, int outside) {

        /** The next moment at which something is due. */
        public Optional<Instant> nextDue() {
            if (silenceAt == null || timerAt == null) {
                return Optional.ofNullable(silenceAt == null ? timerAt : silenceAt);
            }
            return Optional.of(silenceAt.isBefore(timerAt) ? silenceAt : timerAt);
        }
    }

    public State of(UUID conversation) {
        try (var connection = database.asSuperuser();
                var statement = connection.prepareStatement(STATE)) {
            statement.setObject(1, conversation);
            try (var row = statement.executeQuery()) {
                row.next();
                return new State(
                        row.getLong("seq"),
                        instant(row.getTimestamp("silence_at")),
                        instant(row.getTimestamp("timer_at")),
                        row.getInt("outside"));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until nothing more happens unless the visitor acts or time passes. */
    public State await(UUID conversation) {
        long deadline = System.nanoTime() + 60_000_000_000L;
        State state = of(conversation);
        while (!isStill(state)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Never came to rest: " + state);
            }
            pause();
            state = of(conversation);
        }
        return state;
    }

    private boolean isStill(State state) {
        Instant now = clock.instant();
        return state.outside == 0
                && state.nextDue().filter(due -> !due.isAfter(now)).isEmpty();
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
