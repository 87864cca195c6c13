package io.smartconvo.conversation;

import io.smartconvo.engine.ProcessWatch;
import io.smartconvo.tenant.TenantId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Finds conversations by what stands outside the sealed columns. */
@Repository
class ConversationList {

    private static final String SELECT = """
            select c.id, c.process_definition_id, c.process_instance_id, c.status, c.locale, c.started_at,
                c.last_activity_at, c.seq
            from conversation c where c.tenant_id = ?""";

    private final JdbcTemplate jdbc;

    ConversationList(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ConversationOverview> find(TenantId tenant, UUID id) {
        return jdbc.query(SELECT + " and c.id = ?", (row, n) -> overview(tenant, row), tenant.value(), id).stream()
                .findFirst();
    }

    List<ConversationOverview> page(TenantId tenant, ConversationFilter filter, int limit) {
        Query query = new Query(tenant);
        Collection<String> definitions = filter.processDefinitions();
        if (definitions != null) {
            query.and("c.process_definition_id = any(?)", (Object) definitions.toArray(String[]::new));
        }
        if (filter.ended() != null) {
            query.and("c.status = ?", filter.ended() ? "ended" : "open");
        }
        if (filter.element() != null && definitions != null) {
            query.and(
                    ProcessWatch.WAITS_AT.formatted("c.process_instance_id"),
                    tenant.toString(),
                    definitions.toArray(String[]::new),
                    filter.element());
        }
        if (filter.from() != null) {
            query.and("c.started_at >= ?", Timestamp.from(filter.from()));
        }
        if (filter.until() != null) {
            query.and("c.started_at < ?", Timestamp.from(filter.until()));
        }
        if (filter.before() != null) {
            query.and(
                    "(c.started_at, c.id) < (?, ?)",
                    Timestamp.from(filter.before().startedAt()),
                    filter.before().id());
        }
        return jdbc.query(connection -> query.statement(connection, limit), (row, n) -> overview(tenant, row));
    }

    private static ConversationOverview overview(TenantId tenant, ResultSet row) throws SQLException {
        return new ConversationOverview(
                tenant,
                row.getObject("id", UUID.class),
                row.getString("process_definition_id"),
                row.getString("process_instance_id"),
                row.getString("status").equals("ended"),
                Locale.forLanguageTag(row.getString("locale")),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("last_activity_at").toInstant(),
                row.getLong("seq"));
    }

    /** Conditions as they come together; what is asked for is always a parameter. */
    private static final class Query {

        private final StringBuilder sql = new StringBuilder(SELECT);
        private final List<Object> parameters = new ArrayList<>();

        Query(TenantId tenant) {
            parameters.add(tenant.value());
        }

        void and(String condition, Object... values) {
            sql.append(" and ").append(condition);
            parameters.addAll(List.of(values));
        }

        PreparedStatement statement(Connection connection, int limit) throws SQLException {
            PreparedStatement statement =
                    connection.prepareStatement(sql + " order by c.started_at desc, c.id desc limit " + limit);
            int at = 0;
            for (Object parameter : parameters) {
                if (parameter instanceof String[] texts) {
                    statement.setArray(++at, connection.createArrayOf("text", texts));
                } else {
                    statement.setObject(++at, parameter);
                }
            }
            return statement;
        }
    }
}
