package io.smartconvo.access;

import io.smartconvo.platform.TooManyAttempts;
import io.smartconvo.privacy.TokenHash;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/**
 * Makes guessing at one name slow, on all nodes together: from the fifth wrong password on each next attempt waits twice as
 * long. Names nobody has are locked alike, so a lock tells nothing. Open sessions are not touched, or a stranger could
 * throw members out.
 */
@Repository
class NameLock {

    private static final int FREE = 5;
    private static final long FIRST_WAIT_SECONDS = 30;
    private static final long LONGEST_WAIT_SECONDS = 900;
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    NameLock(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return whether there is anything to forget after a right password */
    boolean check(String name) {
        Instant now = clock.instant();
        return jdbc.sql("select blocked_until from sign_in_failure where name_hash = ?")
                .param(TokenHash.of(name))
                .query(Timestamp.class)
                .optional()
                .map(until -> {
                    if (until.toInstant().isAfter(now)) {
                        throw new TooManyAttempts(Duration.between(now, until.toInstant()));
                    }
                    return true;
                })
                .orElse(false);
    }

    void failed(String name) {
        Instant now = clock.instant();
        jdbc.sql("""
                        insert into sign_in_failure as f (name_hash, failures, blocked_until, last_at)
                        values (:name, 1, :now, :now)
                        on conflict (name_hash) do update set
                            failures = f.failures + 1,
                            blocked_until = cast(:now as timestamptz) + make_interval(secs =>
                                case when f.failures + 1 < :free then 0
                                else least(:longest, :first * power(2, least(f.failures + 1 - :free, 20))) end),
                            last_at = cast(:now as timestamptz)""")
                .param("name", TokenHash.of(name))
                .param("now", Timestamp.from(now))
                .param("free", FREE)
                .param("first", FIRST_WAIT_SECONDS)
                .param("longest", LONGEST_WAIT_SECONDS)
                .update();
    }

    void forget(String name) {
        jdbc.sql("delete from sign_in_failure where name_hash = ?")
                .param(TokenHash.of(name))
                .update();
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1H")
    void sweep() {
        jdbc.sql("delete from sign_in_failure where last_at < ?")
                .param(Timestamp.from(clock.instant().minus(FORGOTTEN_AFTER)))
                .update();
    }
}
