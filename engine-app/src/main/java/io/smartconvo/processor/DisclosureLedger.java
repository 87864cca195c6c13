package io.smartconvo.processor;

import io.smartconvo.privacy.SubjectId;
import io.smartconvo.sdk.Passage;
import io.smartconvo.tenant.Region;
import io.smartconvo.tenant.TenantId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who got what about whom, and when (GDPR Art. 15(1)(c), 30; CCPA 1798.110). Rows are written once and completed once. */
@Component
public class DisclosureLedger {

    private static final Logger log = LoggerFactory.getLogger(DisclosureLedger.class);

    private final JdbcClient jdbc;
    private final Clock clock;

    DisclosureLedger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Everything about a person that went to somebody else, oldest first. */
    public List<DisclosureEntry> about(TenantId tenant, SubjectId subject) {
        return jdbc.sql("select p.name, d.region, d.step, d.at, d.categories, d.masked, d.stored, d.outcome,"
                        + " d.tokens_in, d.tokens_out from disclosure d"
                        + " join processor p on p.id = d.processor_id and p.tenant_id = d.tenant_id"
                        + " where d.tenant_id = :tenant and d.subject_id = :subject order by d.at, d.id")
                .param("tenant", tenant.value())
                .param("subject", subject.value())
                .query(DisclosureLedger::entry)
                .list();
    }

    /** Which kinds of data went to whom, of all of a tenant's visitors together; every call is in exactly one of them. */
    public List<DisclosureSum> sums(TenantId tenant, Instant from, Instant until) {
        return jdbc.sql("""
                        select p.name, bool_and(p.own), (array_agg(p.used_for order by p.active_since desc))[1],
                            d.categories, array_agg(distinct d.region), count(*), min(d.at), max(d.at)
                        from disclosure d join processor p on p.id = d.processor_id and p.tenant_id = d.tenant_id
                        where d.tenant_id = :tenant and d.at >= :from and d.at < :until
                        group by p.name, d.categories order by p.name, d.categories
                        """)
                .param("tenant", tenant.value())
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query(DisclosureLedger::sum)
                .list();
    }

    /** Committed when this returns: the row is there before anything leaves. */
    Passage left(Departure departure, Processor processor, Region region) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into disclosure (id, tenant_id, subject_id, conversation_id, processor_id, region, step, at,"
                        + " categories, masked) values (:id, :tenant, :subject, :conversation, :processor, :region,"
                        + " :step, :at, :categories, :masked)")
                .param("id", id)
                .param("tenant", departure.tenant().value())
                .param("subject", departure.subject().value())
                .param("conversation", departure.conversation())
                .param("processor", processor.id())
                .param("region", region.code())
                .param("step", departure.step())
                .param("at", Timestamp.from(clock.instant()))
                .param("categories", departure.categories().stream().sorted().toArray(String[]::new))
                .param("masked", departure.disclosure().masked())
                .update();
        return new Open(departure.tenant(), id);
    }

    private static DisclosureEntry entry(ResultSet row, int number) throws SQLException {
        return new DisclosureEntry(
                row.getString(1),
                new Region(row.getString(2)),
                row.getString(3),
                row.getTimestamp(4).toInstant(),
                strings(row.getArray(5)),
                row.getInt(6),
                row.getBoolean(7),
                outcome(row.getString(8)),
                row.getLong(9),
                row.getLong(10));
    }

    private static DisclosureSum sum(ResultSet row, int number) throws SQLException {
        return new DisclosureSum(
                row.getString(1),
                row.getBoolean(2),
                row.getString(3),
                strings(row.getArray(4)),
                strings(row.getArray(5)),
                row.getLong(6),
                row.getTimestamp(7).toInstant(),
                row.getTimestamp(8).toInstant());
    }

    private static Passage.@Nullable Outcome outcome(@Nullable String name) {
        return name == null ? null : Passage.Outcome.valueOf(name);
    }

    private static Set<String> strings(Array array) throws SQLException {
        return Set.of((String[]) array.getArray());
    }

    /** A call under way. */
    private final class Open implements Passage {

        private final TenantId tenant;
        private final UUID id;
        private boolean told;

        Open(TenantId tenant, UUID id) {
            this.tenant = tenant;
            this.id = id;
        }

        @Override
        public void ended(Outcome outcome, long tokensIn, long tokensOut) {
            told = true;
            try {
                complete(outcome, tokensIn, tokensOut);
            } catch (DataAccessException e) {
                log.error(
                        "A disclosure stays without an outcome: {}",
                        e.getClass().getName());
            }
        }

        private void complete(Outcome outcome, long tokensIn, long tokensOut) {
            jdbc.sql("update disclosure set outcome = :outcome, tokens_in = :in, tokens_out = :out, completed_at = :at"
                            + " where tenant_id = :tenant and id = :id and outcome is null")
                    .param("outcome", outcome.name())
                    .param("in", tokensIn)
                    .param("out", tokensOut)
                    .param("at", Timestamp.from(clock.instant()))
                    .param("tenant", tenant.value())
                    .param("id", id)
                    .update();
        }

        @Override
        public void close() {
            if (!told) {
                ended(Outcome.FAILED, 0, 0);
            }
        }
    }
}
