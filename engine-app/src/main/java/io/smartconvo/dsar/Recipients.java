package io.smartconvo.dsar;

import io.smartconvo.privacy.SubjectId;
import io.smartconvo.processor.DisclosureEntry;
import io.smartconvo.processor.DisclosureLedger;
import io.smartconvo.webhook.WebhookDelivered;
import io.smartconvo.webhook.Webhooks;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who got something of the people a request is about: the tenant's own server, which hears of it by webhook, and whoever
 * stands in the ledger of disclosures. Whoever was not allowed to store it has nothing to erase; of the others the tenant's
 * contact is told, and a member says when it is done.
 */
@Component
class Recipients {

    /** The name under which the tenant's own server stands in the list. */
    private static final String WEBHOOK = "webhook";

    private final JdbcClient jdbc;
    private final DisclosureLedger disclosures;
    private final Letters letters;
    private final Webhooks webhooks;
    private final JsonMapper json;
    private final Clock clock;

    Recipients(
            JdbcClient jdbc,
            DisclosureLedger disclosures,
            Letters letters,
            Webhooks webhooks,
            JsonMapper json,
            Clock clock) {
        this.jdbc = jdbc;
        this.disclosures = disclosures;
        this.letters = letters;
        this.webhooks = webhooks;
        this.json = json;
        this.clock = clock;
    }

    /** How far telling somebody has come. */
    enum State {
        WAITING,
        TOLD,
        NOTHING_STORED,
        FAILED
    }

    record Recipient(
            String processor, State state, @Nullable Instant at) {}

    void tell(SubjectRequest request, List<SubjectId> people) {
        if (webhooks.isSet(request.tenant())) {
            note(request, WEBHOOK, State.WAITING, sent(request, people));
        }
        Map<String, Boolean> stored = new TreeMap<>();
        people.forEach(person -> disclosures
                .about(request.tenant(), person)
                .forEach(entry -> stored.merge(entry.processor(), mayBeStored(entry), Boolean::logicalOr)));
        stored.forEach((processor, kept) -> {
            note(request, processor, kept ? State.WAITING : State.NOTHING_STORED, null);
            if (kept) {
                letters.remind(request, "tell " + processor + " that it has to follow, and say so in the console");
            }
        });
    }

    /** Says whose data it is by their random ids, which is all that the tenant's server ever heard of them. */
    private UUID sent(SubjectRequest request, List<SubjectId> people) {
        String type = request.kind() == RequestKind.ERASURE ? "subject.erased" : "subject.changed";
        return webhooks.send(
                request.tenant(),
                type,
                json.writeValueAsString(Map.of(
                        "request",
                        request.id().toString(),
                        "reference",
                        request.reference(),
                        "kind",
                        request.kind().name(),
                        "subjects",
                        people.stream().map(SubjectId::toString).toList())));
    }

    /** In the transaction that forgets the delivery. */
    @EventListener
    void on(WebhookDelivered delivered) {
        jdbc.sql("""
                        update subject_request_recipient r set state = :state, at = :now
                        from subject_request q
                        where q.id = r.request_id and q.tenant_id = :tenant and r.delivery = :delivery
                        """)
                .param("state", (delivered.taken() ? State.TOLD : State.FAILED).name())
                .param("now", Timestamp.from(clock.instant()))
                .param("tenant", delivered.tenant().value())
                .param("delivery", delivered.delivery())
                .update();
    }

    private static boolean mayBeStored(DisclosureEntry entry) {
        return entry.stored();
    }

    private void note(SubjectRequest request, String processor, State state, @Nullable UUID delivery) {
        jdbc.sql("""
                        insert into subject_request_recipient (request_id, processor, state, delivery, at)
                        values (:id, :processor, :state, cast(:delivery as uuid), :now) on conflict do nothing
                        """)
                .param("delivery", delivery)
                .param("id", request.id())
                .param("processor", processor)
                .param("state", state.name())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** @return false if nobody of that name waits to be told */
    boolean told(SubjectRequest request, String processor) {
        return jdbc.sql("""
                        update subject_request_recipient set state = 'TOLD', at = :now
                        where request_id = :id and processor = :processor and state in ('WAITING', 'FAILED')
                        """)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("id", request.id())
                        .param("processor", processor)
                        .update()
                == 1;
    }

    List<Recipient> of(SubjectRequest request) {
        return jdbc.sql("select * from subject_request_recipient where request_id = :id order by processor")
                .param("id", request.id())
                .query((row, number) -> new Recipient(
                        row.getString("processor"),
                        State.valueOf(row.getString("state")),
                        row.getTimestamp("at") == null
                                ? null
                                : row.getTimestamp("at").toInstant()))
                .list();
    }
}
