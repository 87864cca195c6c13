package io.smartconvo.conversation;

import io.smartconvo.privacy.KeyDestroyed;
import io.smartconvo.privacy.SubjectId;
import io.smartconvo.tenant.TenantId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Conversations that have reached the age at which they go. */
@Service
public class AgedConversations {

    private static final Logger log = LoggerFactory.getLogger(AgedConversations.class);
    private static final String AGED = "from conversation where tenant_id = :tenant and started_at < :before";

    private final JdbcClient jdbc;
    private final Conversations conversations;
    private final SilenceSweeper silence;

    AgedConversations(JdbcClient jdbc, Conversations conversations, SilenceSweeper silence) {
        this.jdbc = jdbc;
        this.conversations = conversations;
        this.silence = silence;
    }

    /** @param events what was said in them */
    public record Count(long conversations, long open, long events) {}

    public Count count(TenantId tenant, Instant before) {
        return jdbc.sql("""
                        select count(*) as conversations, count(*) filter (where status = 'open') as open,
                            (select count(*) from conversation_event e where e.tenant_id = :tenant
                             and (e.at < :before or e.conversation_id in (select id %s))) as events
                        %s""".formatted(AGED, AGED))
                .param("tenant", tenant.value())
                .param("before", Timestamp.from(before))
                .query((row, number) ->
                        new Count(row.getLong("conversations"), row.getLong("open"), row.getLong("events")))
                .single();
    }

    /**
     * Ends those that are still open, each in a transaction of its own: what runs or waits for them stops, and whoever
     * watches is told. One that nobody can read any more, as after going back to a backup, has nobody to tell; what ran for
     * it goes with its rows.
     *
     * @return how many are open all the same; they can be tried again
     */
    public long end(TenantId tenant, Instant before) {
        List<Conversations.Key> open = open(tenant, before);
        List<Conversations.Key> unreadable =
                open.stream().filter(this::isUnreadable).toList();
        unreadable.forEach(this::close);
        silence.endAll(open.stream().filter(key -> !unreadable.contains(key)).toList());
        List<Conversations.Key> left = open(tenant, before);
        if (!left.isEmpty()) {
            log.error("{} aged conversations of tenant {} could not be ended", left.size(), tenant);
        }
        return left.size();
    }

    private boolean isUnreadable(Conversations.Key key) {
        try {
            return conversations.look(key.tenant(), key.id()).isEmpty();
        } catch (KeyDestroyed gone) {
            return true;
        }
    }

    private void close(Conversations.Key key) {
        jdbc.sql("update conversation set status = 'ended', silence_at = null, awaits_visitor = false"
                        + " where tenant_id = :tenant and id = :id")
                .param("tenant", key.tenant().value())
                .param("id", key.id().value())
                .update();
    }

    private List<Conversations.Key> open(TenantId tenant, Instant before) {
        return jdbc.sql("select id " + AGED + " and status = 'open'")
                .param("tenant", tenant.value())
                .param("before", Timestamp.from(before))
                .query((row, number) -> new Conversations.Key(tenant, new ConversationId(row.getObject(1, UUID.class))))
                .list();
    }

    /**
     * Deletes what was said before, once the conversations it belongs to are gone.
     *
     * @return how many events were left behind
     */
    public long deleteEventsLeft(TenantId tenant, Instant before) {
        return jdbc.sql("delete from conversation_event where tenant_id = :tenant and day <= :day and at < :before")
                .param("tenant", tenant.value())
                .param("day", LocalDate.ofInstant(before, ZoneOffset.UTC))
                .param("before", Timestamp.from(before))
                .update();
    }

    /** Some of those that ended. Until somebody links conversations to one person, each is a person of its own. */
    public List<SubjectId> ended(TenantId tenant, Instant before, int limit) {
        return jdbc.sql("select id " + AGED + " and status = 'ended' limit :limit")
                .param("tenant", tenant.value())
                .param("before", Timestamp.from(before))
                .param("limit", limit)
                .query((row, number) -> new SubjectId(row.getObject(1, UUID.class)))
                .list();
    }
}
