package io.smartconvo.audit;

import io.smartconvo.audit.AuditReader.Entry;
import io.smartconvo.audit.AuditReader.Filter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finds entries. */
@Repository
class EntryPages {

    private final JdbcClient jdbc;

    EntryPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Entry> page(UUID log, Filter filter, int limit) {
        List<Condition> conditions = conditions(filter);
        String where =
                conditions.stream().map(condition -> " and " + condition.sql()).collect(Collectors.joining());
        StatementSpec query = jdbc.sql("select seq, at, entry from audit.entry where log = :log" + where
                        + " order by seq desc limit :limit")
                .param("log", log)
                .param("limit", limit);
        conditions.forEach(condition -> query.param(condition.name(), condition.value()));
        return query.query(EntryPages::read).list();
    }

    private record Condition(String sql, String name, Object value) {

        private static Stream<Condition> of(String sql, String name, @Nullable Object value) {
            return Stream.ofNullable(value).map(given -> new Condition(sql, name, given));
        }
    }

    private static List<Condition> conditions(Filter filter) {
        return Stream.of(
                        Condition.of(
                                "action = :action",
                                "action",
                                filter.action() == null ? null : filter.action().name()),
                        Condition.of(
                                "actor = :actor",
                                "actor",
                                filter.actor() == null ? null : filter.actor().toString()),
                        Condition.of("subject = audit.tag(:log, :subject)", "subject", filter.subject()),
                        Condition.of("at >= :from", "from", time(filter.from())),
                        Condition.of("at < :to", "to", time(filter.to())),
                        Condition.of("seq < :before", "before", filter.before()))
                .flatMap(condition -> condition)
                .toList();
    }

    private static @Nullable Timestamp time(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static Entry read(ResultSet row, int number) throws SQLException {
        JsonNode event = JsonMapper.shared().readTree(row.getString("entry")).path("event");
        return new Entry(
                row.getLong("seq"),
                row.getTimestamp("at").toInstant(),
                event.path("action").asString(""),
                event.path("actor").asStringOpt().orElse(null),
                event.path("object").asStringOpt().orElse(null),
                event.path("subject").asStringOpt().orElse(null));
    }
}
