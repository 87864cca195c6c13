package io.smartconvo.conversation;

import io.smartconvo.privacy.SubjectId;
import io.smartconvo.tenant.TenantId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Conversations of people who use their rights. Each conversation is a subject of its own. */
@Service
public class SubjectConversations {

    private final JdbcClient jdbc;
    private final SilenceSweeper silence;
    private final ChatPublisher publisher;

    SubjectConversations(JdbcClient jdbc, SilenceSweeper silence, ChatPublisher publisher) {
        this.jdbc = jdbc;
        this.silence = silence;
        this.publisher = publisher;
    }

    /** @param open whether it still goes on */
    public record Held(UUID id, Instant since, boolean open) {}

    /** Those that are still there, oldest first. */
    public List<Held> of(TenantId tenant, Collection<SubjectId> subjects) {
        return jdbc.sql("""
                        select id, started_at, status = 'open' as open from conversation
                        where tenant_id = :tenant and id = any (cast(:subjects as uuid[])) order by started_at, id
                        """)
                .param("tenant", tenant.value())
                .param("subjects", array(subjects))
                .query((row, number) -> new Held(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("started_at").toInstant(),
                        row.getBoolean("open")))
                .list();
    }

    /**
     * Ends what goes on, each in a transaction of its own: what runs or waits for it stops, and no turn changes anything any
     * more.
     *
     * @return how many are open all the same; they can be tried again
     */
    public long end(TenantId tenant, Collection<SubjectId> subjects) {
        silence.endAll(of(tenant, subjects).stream()
                .filter(Held::open)
                .map(held -> new Conversations.Key(tenant, new ConversationId(held.id())))
                .toList());
        return of(tenant, subjects).stream().filter(Held::open).count();
    }

    /** Whoever still reads one of them, on whatever node, is told that it is gone, and their sockets are closed. */
    public void shut(TenantId tenant, Collection<SubjectId> subjects) {
        subjects.forEach(
                subject -> publisher.gone(new Conversations.Key(tenant, new ConversationId(subject.value()))));
    }

    private static String array(Collection<SubjectId> subjects) {
        return subjects.stream().map(SubjectId::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
