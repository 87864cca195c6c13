package io.smartconvo.dsar;

import io.smartconvo.privacy.SubjectId;
import io.smartconvo.processor.DisclosureEntry;
import io.smartconvo.processor.DisclosureLedger;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who got something of the people a request is about, by the ledger of disclosures. Whoever was not allowed to store it has
 * nothing to erase; of the others the tenant's own contact is told, and a member says when it is done.
 */
@Component
class Recipients {

    private final JdbcClient jdbc;
    private final DisclosureLedger disclosures;
    private final Letters letters;
    private final Clock clock;

    Recipients(JdbcClient jdbc, DisclosureLedger disclosures, Letters letters, Clock clock) {
        this.jdbc = jdbc;
        this.disclosures = disclosures;
        this.letters = letters;
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
        Map<String, Boolean> stored = new TreeMap<>();
        people.forEach(person -> disclosures
                .about(request.tenant(), person)
                .forEach(entry -> stored.merge(entry.processor(), mayBeStored(entry), Boolean::logicalOr)));
        stored.forEach((processor, kept) -> {
            note(request, processor, kept ? State.WAITING : State.NOTHING_STORED);
            if (kept) {
                letters.remind(request, "tell " + processor + " that it has to follow, and say so in the console");
            }
        });
    }

    private static boolean mayBeStored(DisclosureEntry entry) {
        return entry.stored();
    }

    private void note(SubjectRequest request, String processor, State state) {
        jdbc.sql("""
                        insert into subject_request_recipient (request_id, processor, state, at)
                        values (:id, :processor, :state, :now) on conflict do nothing
                        """)
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
