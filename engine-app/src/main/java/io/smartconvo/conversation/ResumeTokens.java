package io.smartconvo.conversation;

import io.smartconvo.tenant.TenantId;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Resume tokens in the conversation's row: the newest, and the one it replaced. That one stays good until the newest has
 * been used, for until then nobody knows whether it arrived, and two minutes more.
 */
@Repository
class ResumeTokens {

    private static final Duration GRACE = Duration.ofMinutes(2);

    private final JdbcTemplate jdbc;
    private final ConversationProperties properties;
    private final Clock clock;

    ResumeTokens(JdbcTemplate jdbc, ConversationProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.clock = clock;
    }

    private enum Standing {
        UNKNOWN,
        GOOD,
        /** The newest, which nobody had used before. */
        FIRST_USE
    }

    /** True when the token opens this conversation now. */
    boolean opens(TenantId tenant, ResumeToken token) {
        return standing(tenant, token) != Standing.UNKNOWN;
    }

    /** As {@link #opens}, for a call that uses the token and gets no newer one. */
    boolean admit(TenantId tenant, ResumeToken token) {
        Standing standing = standing(tenant, token);
        if (standing == Standing.FIRST_USE) {
            used(tenant, token);
        }
        return standing != Standing.UNKNOWN;
    }

    private Standing standing(TenantId tenant, ResumeToken token) {
        Instant alive = clock.instant().minus(properties.idleTimeout());
        return jdbc
                .query(
                        """
                        select resume_hash, resume_previous_hash, resume_previous_until from conversation
                        where tenant_id = ? and id = ? and last_activity_at > ?""",
                        (row, n) -> standing(token.hash(), row),
                        tenant.value(),
                        token.conversation().value(),
                        Timestamp.from(alive))
                .stream()
                .findFirst()
                .orElse(Standing.UNKNOWN);
    }

    private Standing standing(byte[] hash, ResultSet row) throws SQLException {
        byte[] previous = row.getBytes("resume_previous_hash");
        Timestamp until = row.getTimestamp("resume_previous_until");
        if (MessageDigest.isEqual(hash, row.getBytes("resume_hash"))) {
            return previous != null && until == null ? Standing.FIRST_USE : Standing.GOOD;
        }
        return previous != null && isAhead(until) && MessageDigest.isEqual(hash, previous)
                ? Standing.GOOD
                : Standing.UNKNOWN;
    }

    private boolean isAhead(@Nullable Timestamp until) {
        return until == null || until.toInstant().isAfter(clock.instant());
    }

    /** Puts a token in the place of the one shown; the caller holds the conversation's lock and has checked it. */
    void rotate(TenantId tenant, ResumeToken shown, ResumeToken fresh) {
        jdbc.update(
                """
                update conversation
                set resume_previous_until = case when resume_hash = ? then resume_previous_until end,
                    resume_previous_hash = ?, resume_hash = ?, last_activity_at = ?
                where tenant_id = ? and id = ?""",
                fresh.hash(),
                shown.hash(),
                fresh.hash(),
                Timestamp.from(clock.instant()),
                tenant.value(),
                fresh.conversation().value());
    }

    /** The newest token has arrived where it should: the one before it has its time. */
    void used(TenantId tenant, ResumeToken newest) {
        jdbc.update(
                """
                update conversation set resume_previous_until = ?
                where tenant_id = ? and id = ? and resume_hash = ?
                    and resume_previous_hash is not null and resume_previous_until is null""",
                Timestamp.from(clock.instant().plus(GRACE)),
                tenant.value(),
                newest.conversation().value(),
                newest.hash());
    }
}
