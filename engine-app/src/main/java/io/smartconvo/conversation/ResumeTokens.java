package io.smartconvo.conversation;

import io.smartconvo.tenant.TenantId;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Resume tokens in the conversation's row: the newest, and for two minutes the one before it. */
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

    /** True when the token opens this conversation now. */
    boolean opens(TenantId tenant, ResumeToken token) {
        Instant alive = clock.instant().minus(properties.idleTimeout());
        return jdbc.query(
                        """
                        select resume_hash, resume_previous_hash, resume_previous_until from conversation
                        where tenant_id = ? and id = ? and last_activity_at > ?""",
                        (row, n) -> matches(
                                token.hash(),
                                row.getBytes("resume_hash"),
                                row.getBytes("resume_previous_hash"),
                                row.getTimestamp("resume_previous_until")),
                        tenant.value(),
                        token.conversation().value(),
                        Timestamp.from(alive))
                .contains(true);
    }

    private boolean matches(byte[] hash, byte[] newest, byte @Nullable [] previous, @Nullable Timestamp previousUntil) {
        boolean isNewest = MessageDigest.isEqual(hash, newest);
        boolean isPrevious = previous != null
                && previousUntil != null
                && previousUntil.toInstant().isAfter(clock.instant())
                && MessageDigest.isEqual(hash, previous);
        return isNewest || isPrevious;
    }

    /** Replaces the newest token; the caller holds the conversation's lock and has checked the old one. */
    void rotate(TenantId tenant, ResumeToken fresh) {
        jdbc.update(
                """
                update conversation
                set resume_previous_hash = resume_hash, resume_previous_until = ?, resume_hash = ?, last_activity_at = ?
                where tenant_id = ? and id = ?""",
                Timestamp.from(clock.instant().plus(GRACE)),
                fresh.hash(),
                Timestamp.from(clock.instant()),
                tenant.value(),
                fresh.conversation().value());
    }
}
