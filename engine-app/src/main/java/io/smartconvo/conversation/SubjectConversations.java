package io.smartconvo.conversation;

import io.smartconvo.privacy.SubjectId;
import io.smartconvo.tenant.TenantId;
import io.smartconvo.widget.ClientFrame;
import io.smartconvo.widget.FormValue;
import io.smartconvo.widget.FrameId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Conversations of people who use their rights. Each conversation is a subject of its own. */
@Service
public class SubjectConversations {

    private final JdbcClient jdbc;
    private final Conversations conversations;
    private final Turns turns;
    private final Corrections corrections;
    private final SilenceSweeper silence;
    private final ChatPublisher publisher;

    SubjectConversations(
            JdbcClient jdbc,
            Conversations conversations,
            Turns turns,
            Corrections corrections,
            SilenceSweeper silence,
            ChatPublisher publisher) {
        this.jdbc = jdbc;
        this.conversations = conversations;
        this.turns = turns;
        this.corrections = corrections;
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
        subjects.forEach(subject -> publisher.gone(new Conversations.Key(tenant, new ConversationId(subject.value()))));
    }

    /**
     * Puts a held answer right as the person could in the chat itself: in the vault, in what the chat remembers and in what was
     * said. In the caller's transaction.
     *
     * @return why the value does not fit; nothing if it does, or if the conversation is gone and nothing is held there
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<String> correct(TenantId tenant, SubjectId subject, String field, String value) {
        Optional<Conversation> conversation = conversations.lock(tenant, new ConversationId(subject.value()));
        if (conversation.isEmpty()) {
            return Optional.of("The conversation is gone");
        }
        try {
            corrections.correct(
                    turns.open(conversation.get()),
                    new ClientFrame.Correct(
                            new FrameId(UUID.randomUUID().toString()), field, new FormValue.Text(value)));
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal.detail());
        }
    }

    private static String array(Collection<SubjectId> subjects) {
        return subjects.stream().map(SubjectId::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
