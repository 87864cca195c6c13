package io.smartconvo.conversation;

import io.smartconvo.engine.ProcessGuard;
import io.smartconvo.engine.ProcessPath;
import io.smartconvo.privacy.KeyVault;
import io.smartconvo.privacy.SubjectCipher;
import io.smartconvo.privacy.SubjectId;
import io.smartconvo.tenant.TenantId;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/**
 * Conversations in their tables. A turn costs two statements here: one takes the lock, loads the row and its key and
 * claims the frame's id; one appends all events and saves the row.
 */
@Repository
class Conversations {

    private static final String COLUMNS = """
            c.id, c.tenant_id, c.site_id, c.process_definition_id, c.process_instance_id, c.status, c.locale, c.seq,
            c.state, c.started_at, k.wrapped""";

    private static final String LOOK = """
            select %s from conversation c join vault.subject_key k on k.subject_id = c.id
            where c.tenant_id = ? and c.%s = ?""";

    private static final String FOR_UPDATE = " for update of c";

    private static final String LOCK_AND_CLAIM = """
            with held as materialized (
                select %s, (c.started_at at time zone 'UTC')::date as started_on, c.xmin::text as moved_by
                from conversation c join vault.subject_key k on k.subject_id = c.id
                where c.tenant_id = ? and c.id = ? for update of c),
            claimed as (
                insert into inbox (started_on, conversation_id, client_id)
                select started_on, id, ? from held on conflict do nothing returning 1)
            select held.*, exists (select from claimed) as fresh, pg_current_xact_id()::xid::text as transaction
            from held""".formatted(COLUMNS);

    private static final String SAVE = """
            with happened as (
                insert into conversation_event (day, conversation_id, tenant_id, seq, at, body)
                select ?, ?, ?, seq, to_timestamp(at / 1000000::float8), body
                from unnest(?::bigint[], ?::bigint[], ?::bytea[]) as e (seq, at, body)),
            %s
            update conversation
            set seq = ?, state = ?, status = ?, process_definition_id = ?, process_instance_id = ?, last_activity_at = ?,
                silence_at = ?, awaits_visitor = ?
            where tenant_id = ? and id = ?
            returning %s""".formatted(ProcessPath.EXPRESSIONS, ProcessPath.MILLIS_STAYED);

    private static final String CREATE = """
            insert into conversation (id, tenant_id, site_id, process_definition_id, status, locale, seq, state, started_at,
                                      last_activity_at, resume_hash)
            values (?, ?, ?, ?, 'open', ?, 0, ?, ?, ?, ?)""";

    private static final String EVENTS = """
            select seq, at, body from conversation_event
            where tenant_id = ? and conversation_id = ? and day >= ? and seq > ? order by seq limit ?""";

    private static final String REPLACE_EVENTS = """
            update conversation_event e set body = changed.body
            from unnest(?::bigint[], ?::bytea[]) as changed (seq, body)
            where e.tenant_id = ? and e.conversation_id = ? and e.day >= ? and e.seq = changed.seq""";

    private static final String LATEST_EVENTS = """
            select * from (
                select seq, at, body from conversation_event
                where tenant_id = ? and conversation_id = ? and day >= ? order by seq desc limit ?) latest
            order by seq""";

    private static final String SILENT = """
            select tenant_id, id from conversation where silence_at <= ? order by silence_at limit ?""";

    private static final String IDLE = """
            select tenant_id, id from conversation
            where awaits_visitor and started_at < ? and last_activity_at < ? limit ?""";

    private static final String OF_SITE = """
            select tenant_id, id from conversation where tenant_id = ? and site_id = ? order by started_at desc""";

    private static final String RUNNING =
            "from conversation where tenant_id = ? and process_definition_id = ? and status = 'open'";

    private static final String AHEAD = """
            select c.tenant_id, c.id
            from unnest(?::text[]::uuid[], ?::text[]::uuid[], ?::bigint[]) as told (tenant_id, id, seq)
            join conversation c on c.tenant_id = told.tenant_id and c.id = told.id
            where c.seq > told.seq""";

    private static final RowMapper<StoredEvent> EVENT = (row, n) ->
            new StoredEvent(row.getLong("seq"), row.getTimestamp("at").toInstant(), row.getBytes("body"));

    private final JdbcTemplate jdbc;
    private final KeyVault vault;
    private final MemoryCodec codec;
    private final Clock clock;

    Conversations(JdbcTemplate jdbc, KeyVault vault, MemoryCodec codec, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.codec = codec;
        this.clock = clock;
    }

    /** A conversation under its lock, and whether the frame's id had not been seen. */
    record Claim(Conversation conversation, boolean fresh) {}

    Optional<Claim> claim(TenantId tenant, ConversationId id, String clientId) {
        return jdbc
                .query(
                        LOCK_AND_CLAIM,
                        (row, n) -> new Claim(read(row, guard(row)), row.getBoolean("fresh")),
                        tenant.value(),
                        id.value(),
                        clientId)
                .stream()
                .findFirst();
    }

    Optional<Conversation> lock(TenantId tenant, ConversationId id) {
        return one(LOOK + FOR_UPDATE, "id", tenant, id.value());
    }

    Optional<Conversation> lockByProcess(TenantId tenant, String processInstanceId) {
        return one(LOOK + FOR_UPDATE, "process_instance_id", tenant, processInstanceId);
    }

    /** Reads without locking, for what only looks. */
    Optional<Conversation> look(TenantId tenant, ConversationId id) {
        return one(LOOK, "id", tenant, id.value());
    }

    /** Reads without locking, for what only looks. */
    Optional<Conversation> lookByProcess(TenantId tenant, String processInstanceId) {
        return one(LOOK, "process_instance_id", tenant, processInstanceId);
    }

    private Optional<Conversation> one(String sql, String column, TenantId tenant, Object value) {
        return jdbc.query(sql.formatted(COLUMNS, column), (row, n) -> read(row, null), tenant.value(), value).stream()
                .findFirst();
    }

    void create(Conversation conversation, byte[] resumeHash) {
        Timestamp now = Timestamp.from(conversation.startedAt());
        jdbc.update(
                CREATE,
                conversation.id().value(),
                conversation.tenant().value(),
                conversation.site(),
                conversation.processDefinitionId(),
                conversation.locale().toLanguageTag(),
                sealMemory(conversation),
                now,
                now,
                resumeHash);
    }

    void save(Conversation conversation, List<StoredEvent> events, ProcessPath path) {
        jdbc.execute(SAVE, (PreparedStatementCallback<Boolean>) statement -> {
            bind(statement, conversation, events, path);
            try (ResultSet row = statement.executeQuery()) {
                if (row.next()) {
                    path.stayed(row.getObject(1, Long.class));
                }
            }
            return true;
        });
    }

    private void bind(
            PreparedStatement statement, Conversation conversation, List<StoredEvent> events, ProcessPath path)
            throws SQLException {
        Connection connection = statement.getConnection();
        Instant now = clock.instant();
        Instant silenceAt = conversation.memory().nextSilence();
        int at = 0;
        statement.setDate(++at, Date.valueOf(LocalDate.ofInstant(now, ZoneOffset.UTC)));
        statement.setObject(++at, conversation.id().value());
        statement.setObject(++at, conversation.tenant().value());
        statement.setArray(
                ++at,
                connection.createArrayOf(
                        "int8", events.stream().map(StoredEvent::seq).toArray(Long[]::new)));
        statement.setArray(
                ++at,
                connection.createArrayOf(
                        "int8", events.stream().map(event -> micros(event.at())).toArray(Long[]::new)));
        statement.setArray(
                ++at,
                connection.createArrayOf(
                        "bytea", events.stream().map(StoredEvent::sealed).toArray(byte[][]::new)));
        at = path.bind(statement, at);
        statement.setLong(++at, conversation.seq());
        statement.setBytes(++at, sealMemory(conversation));
        statement.setString(++at, conversation.ended() ? "ended" : "open");
        statement.setString(++at, conversation.processDefinitionId());
        statement.setString(++at, conversation.processInstanceId());
        statement.setTimestamp(++at, Timestamp.from(now));
        statement.setTimestamp(++at, silenceAt == null ? null : Timestamp.from(silenceAt));
        statement.setBoolean(++at, !conversation.memory().open().isEmpty());
        statement.setObject(++at, conversation.tenant().value());
        statement.setObject(++at, conversation.id().value());
    }

    private static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    List<StoredEvent> eventsAfter(Conversation conversation, long after, int limit) {
        return jdbc.query(
                EVENTS,
                EVENT,
                conversation.tenant().value(),
                conversation.id().value(),
                Date.valueOf(conversation.startedOn()),
                after,
                limit);
    }

    List<StoredEvent> latestEvents(Conversation conversation, int limit) {
        return jdbc.query(
                LATEST_EVENTS,
                EVENT,
                conversation.tenant().value(),
                conversation.id().value(),
                Date.valueOf(conversation.startedOn()),
                limit);
    }

    /** Puts other bodies in place of events that happened; their numbers and times stay. */
    void replaceEvents(Conversation conversation, List<StoredEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        jdbc.execute(REPLACE_EVENTS, (PreparedStatementCallback<Integer>) statement -> {
            Connection connection = statement.getConnection();
            Object[] numbers = events.stream().map(StoredEvent::seq).toArray();
            byte[][] bodies = events.stream().map(StoredEvent::sealed).toArray(byte[][]::new);
            statement.setArray(1, connection.createArrayOf("int8", numbers));
            statement.setArray(2, connection.createArrayOf("bytea", bodies));
            statement.setObject(3, conversation.tenant().value());
            statement.setObject(4, conversation.id().value());
            statement.setDate(5, Date.valueOf(conversation.startedOn()));
            return statement.executeUpdate();
        });
    }

    /** Which conversation of which tenant. */
    record Key(TenantId tenant, ConversationId id) {}

    /** Conversations with a question that has waited long enough; unlocked, so look again under the lock. */
    List<Key> silentAt(Instant now, int limit) {
        return keys(SILENT, Timestamp.from(now), limit);
    }

    /** Open conversations in which nothing has happened since; unlocked, so look again under the lock. */
    List<Key> idleSince(Instant time, int limit) {
        return keys(IDLE, Timestamp.from(time), Timestamp.from(time), limit);
    }

    int running(TenantId tenant, String processDefinitionId) {
        return Objects.requireNonNull(
                jdbc.queryForObject("select count(*) " + RUNNING, Integer.class, tenant.value(), processDefinitionId));
    }

    Optional<ConversationId> nextRunning(TenantId tenant, String processDefinitionId, @Nullable UUID after) {
        return jdbc
                .query(
                        "select id " + RUNNING
                                + " and id > coalesce(cast(? as uuid), cast(? as uuid)) order by id limit 1",
                        (row, n) -> new ConversationId(row.getObject("id", UUID.class)),
                        tenant.value(),
                        processDefinitionId,
                        after,
                        new UUID(0, 0))
                .stream()
                .findFirst();
    }

    /** Those of these conversations that have events newer than the ones told. */
    List<Key> ahead(List<Map.Entry<Key, Long>> told) {
        return keys(
                AHEAD,
                told.stream().map(one -> one.getKey().tenant().toString()).toArray(String[]::new),
                told.stream().map(one -> one.getKey().id().toString()).toArray(String[]::new),
                told.stream().map(Map.Entry::getValue).toArray(Long[]::new));
    }

    /** All conversations of a tenant's site, the newest first. */
    List<Key> ofSite(TenantId tenant, UUID site) {
        return keys(OF_SITE, tenant.value(), site);
    }

    private List<Key> keys(String sql, Object... arguments) {
        return jdbc.query(
                sql,
                (row, n) -> new Key(
                        new TenantId(row.getObject("tenant_id", UUID.class)),
                        new ConversationId(row.getObject("id", UUID.class))),
                arguments);
    }

    private byte[] sealMemory(Conversation conversation) {
        return conversation.cipher().seal(codec.encode(conversation.memory()), "memory");
    }

    private static ProcessGuard guard(ResultSet row) throws SQLException {
        return new ProcessGuard(row.getString("moved_by"), row.getString("transaction"));
    }

    private Conversation read(ResultSet row, @Nullable ProcessGuard guard) throws SQLException {
        TenantId tenant = new TenantId(row.getObject("tenant_id", UUID.class));
        UUID id = row.getObject("id", UUID.class);
        SubjectCipher cipher = vault.cipher(tenant, new SubjectId(id), row.getBytes("wrapped"));
        return new Conversation(
                new ConversationId(id),
                tenant,
                row.getObject("site_id", UUID.class),
                row.getString("process_definition_id"),
                Locale.forLanguageTag(row.getString("locale")),
                row.getTimestamp("started_at").toInstant(),
                cipher,
                codec.decode(cipher.open(row.getBytes("state"), "memory")),
                guard,
                row.getString("process_instance_id"),
                row.getString("status").equals("ended"),
                row.getLong("seq"));
    }
}
