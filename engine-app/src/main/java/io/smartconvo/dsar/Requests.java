package io.smartconvo.dsar;

import io.smartconvo.privacy.PlatformSecrets;
import io.smartconvo.privacy.SubjectId;
import io.smartconvo.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Requests in their tables. */
@Repository
class Requests {

    private static final TypeReference<TreeMap<String, Long>> COUNTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final PlatformSecrets secrets;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Requests(JdbcClient jdbc, PlatformSecrets secrets, JsonMapper json, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.json = json;
        this.events = events;
        this.clock = clock;
    }

    /** Something sealed that belongs to a request, and the column it stands in. */
    enum Secret {
        CONTACT,
        /** What the officer wants to tell the person. */
        MESSAGE,
        /** What is to be changed. */
        INSTRUCTIONS,
        /** What to look for once everything is erased. */
        IDENTIFIERS,
        /** Where the person an agent asks for finds the request. */
        LINK;

        private String column() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    record Happened(Instant at, Happening what, @Nullable UUID by) {}

    void add(SubjectRequest request, byte @Nullable [] tokenHash) {
        jdbc.sql("""
                        insert into subject_request (id, tenant_id, reference, kind, regime, channel, state, locale,
                            token_hash, identity, identity_at, received_at, due_at, made_by, agent)
                        values (:id, :tenant, :reference, :kind, :regime, :channel, :state, :locale, cast(:token as bytea),
                            :identity, cast(:identityAt as timestamptz), :received, cast(:due as timestamptz),
                            cast(:by as uuid), :agent)
                        """)
                .param("id", request.id())
                .param("tenant", request.tenant().value())
                .param("reference", request.reference())
                .param("kind", request.kind().name())
                .param("regime", request.regime().name())
                .param("channel", request.channel().name())
                .param("state", request.state().name())
                .param("locale", request.locale().toLanguageTag())
                .param("token", tokenHash)
                .param("identity", name(request.identity()))
                .param("identityAt", time(request.identityAt()))
                .param("received", Timestamp.from(request.receivedAt()))
                .param("due", time(request.dueAt()))
                .param("by", request.madeBy())
                .param("agent", request.agent())
                .update();
    }

    Optional<SubjectRequest> find(TenantId tenant, UUID id) {
        return one("tenant_id = :tenant and id = :id", tenant, id);
    }

    /** Nobody else changes it until the transaction ends. */
    Optional<SubjectRequest> lock(TenantId tenant, UUID id) {
        return one("tenant_id = :tenant and id = :id for update", tenant, id);
    }

    private Optional<SubjectRequest> one(String where, TenantId tenant, UUID id) {
        return jdbc.sql("select * from subject_request where " + where)
                .param("tenant", tenant.value())
                .param("id", id)
                .query(Requests::read)
                .optional();
    }

    Optional<SubjectRequest> byToken(UUID id, byte[] tokenHash) {
        return jdbc.sql("select * from subject_request where id = :id and token_hash = :token")
                .param("id", id)
                .param("token", tokenHash)
                .query(Requests::read)
                .optional();
    }

    /** What somebody asked for in this way and has no answer to yet. */
    Optional<SubjectRequest> underWay(TenantId tenant, SubjectId person, RequestKind kind, Channel channel) {
        return jdbc.sql("""
                        select r.* from subject_request r join subject_request_person p on p.request_id = r.id
                        where r.tenant_id = :tenant and p.subject_id = :person and r.kind = :kind
                          and r.channel = :channel and r.closed_at is null
                        order by r.received_at desc limit 1
                        """)
                .param("tenant", tenant.value())
                .param("person", person.value())
                .param("kind", kind.name())
                .param("channel", channel.name())
                .query(Requests::read)
                .optional();
    }

    void token(SubjectRequest request, byte[] hash) {
        set(request, "token_hash = cast(:value as bytea)", hash);
    }

    /** Newest first. */
    List<SubjectRequest> page(
            TenantId tenant,
            @Nullable RequestState state,
            @Nullable RequestKind kind,
            @Nullable UUID after,
            int limit) {
        return jdbc.sql("""
                        select * from subject_request r where tenant_id = :tenant
                          and (cast(:state as text) is null or state = :state)
                          and (cast(:kind as text) is null or kind = :kind)
                          and (cast(:after as uuid) is null or (received_at, id) < (
                               select a.received_at, a.id from subject_request a
                               where a.tenant_id = :tenant and a.id = cast(:after as uuid)))
                        order by received_at desc, id desc limit :limit
                        """)
                .param("tenant", tenant.value())
                .param("state", name(state))
                .param("kind", name(kind))
                .param("after", after)
                .param("limit", limit)
                .query(Requests::read)
                .list();
    }

    void state(SubjectRequest request, RequestState state) {
        set(request, "state = :value", state.name());
    }

    void proven(SubjectRequest request, Identity how) {
        jdbc.sql("""
                        update subject_request set identity = :how, identity_at = :now, code_hash = null, code_until = null
                        where tenant_id = :tenant and id = :id
                        """)
                .param("how", how.name())
                .param("now", Timestamp.from(clock.instant()))
                .param("tenant", request.tenant().value())
                .param("id", request.id())
                .update();
    }

    void due(SubjectRequest request, @Nullable Instant due) {
        set(request, "due_at = cast(:value as timestamptz)", time(due));
    }

    void approved(SubjectRequest request, UUID by) {
        set(
                request,
                request.approvedBy() == null
                        ? "approved_by = cast(:value as uuid)"
                        : "seconded_by = cast(:value as uuid)",
                by);
    }

    void refused(SubjectRequest request, RefusalGround ground, UUID by) {
        set(request, "refused_at = cast(:value as timestamptz)", Timestamp.from(clock.instant()));
        set(request, "approved_by = cast(:value as uuid)", by);
        set(request, "refusal = :value", ground.name());
    }

    void extended(SubjectRequest request, String reason) {
        set(request, "extended = :value", reason);
    }

    void paused(SubjectRequest request, Instant since) {
        set(request, "paused_since = cast(:value as timestamptz)", Timestamp.from(since));
    }

    void resumed(SubjectRequest request, Duration pausedInAll) {
        set(request, "paused_since = cast(:value as timestamptz)", null);
        set(request, "paused_seconds = :value", pausedInAll.toSeconds());
    }

    /** A code that proves who asks, for a while; another one is worth nothing any more. */
    void code(SubjectRequest request, byte[] hash, Instant until) {
        set(request, "code_hash = cast(:value as bytea)", hash);
        set(request, "code_until = cast(:value as timestamptz), code_misses = 0", Timestamp.from(until));
    }

    /** @param misses how often a wrong one was given */
    record Code(byte @Nullable [] hash, @Nullable Instant until, int misses) {}

    Code code(SubjectRequest request) {
        return jdbc.sql("select code_hash, code_until, code_misses from subject_request"
                        + " where tenant_id = :tenant and id = :id")
                .param("tenant", request.tenant().value())
                .param("id", request.id())
                .query((row, number) ->
                        new Code(row.getBytes("code_hash"), instant(row, "code_until"), row.getInt("code_misses")))
                .single();
    }

    void missed(SubjectRequest request) {
        set(request, "code_misses = code_misses + :value", 1);
    }

    /** Nobody can tell any more who asked. */
    void close(SubjectRequest request) {
        set(request, "closed_at = coalesce(closed_at, cast(:value as timestamptz))", Timestamp.from(clock.instant()));
        set(
                request,
                "contact = cast(:value as bytea), message = null, instructions = null, identifiers = null,"
                        + " code_hash = null",
                null);
    }

    /** Adds to what was counted before: a task may run twice, and the second time finds nothing. */
    void erased(SubjectRequest request, Map<String, Long> rows) {
        TreeMap<String, Long> all = new TreeMap<>(counts(request.erased()));
        rows.forEach((table, count) -> all.merge(table, count, Long::sum));
        set(request, "erased = :value", json.writeValueAsString(all));
    }

    Map<String, Long> counts(@Nullable String erased) {
        return erased == null ? Map.of() : json.readValue(erased, COUNTS);
    }

    void certified(SubjectRequest request, String certificate) {
        set(request, "certificate = :value", certificate);
    }

    private void set(SubjectRequest request, String assignment, @Nullable Object value) {
        jdbc.sql("update subject_request set " + assignment + " where tenant_id = :tenant and id = :id")
                .param("value", value)
                .param("tenant", request.tenant().value())
                .param("id", request.id())
                .update();
    }

    void keep(SubjectRequest request, Secret secret, Object value) {
        byte[] sealed = secrets.seal(request.id(), "request " + secret.column(), json.writeValueAsBytes(value));
        set(request, secret.column() + " = cast(:value as bytea)", sealed);
    }

    void forget(SubjectRequest request, Secret secret) {
        set(request, secret.column() + " = cast(:value as bytea)", null);
    }

    <T> Optional<T> read(SubjectRequest request, Secret secret, Class<T> as) {
        return jdbc.sql("select " + secret.column() + " from subject_request where tenant_id = :tenant and id = :id")
                .param("tenant", request.tenant().value())
                .param("id", request.id())
                .query((row, number) -> Optional.ofNullable(row.getBytes(1)))
                .single()
                .map(bytes -> json.readValue(secrets.open(request.id(), "request " + secret.column(), bytes), as));
    }

    Contact contact(SubjectRequest request) {
        return read(request, Secret.CONTACT, Contact.class).orElse(Contact.NONE);
    }

    void happened(SubjectRequest request, Happening what, @Nullable UUID by) {
        jdbc.sql("""
                        insert into subject_request_event (request_id, number, at, what, by_member)
                        select :id, coalesce(max(number), 0) + 1, :now, :what, cast(:by as uuid)
                        from subject_request_event where request_id = :id
                        """)
                .param("id", request.id())
                .param("now", Timestamp.from(clock.instant()))
                .param("what", what.name())
                .param("by", by)
                .update();
        if (request.channel() == Channel.AGENT) {
            events.publishEvent(new AgentRequestMoved(request.id()));
        }
    }

    /** The same, unless it has happened before: a task may run twice. */
    boolean happenedOnce(SubjectRequest request, Happening what) {
        if (history(request).stream().anyMatch(before -> before.what() == what)) {
            return false;
        }
        happened(request, what, null);
        return true;
    }

    List<Happened> history(SubjectRequest request) {
        return jdbc.sql("select at, what, by_member from subject_request_event where request_id = :id order by number")
                .param("id", request.id())
                .query((row, number) -> new Happened(
                        row.getTimestamp("at").toInstant(),
                        Happening.valueOf(row.getString("what")),
                        row.getObject("by_member", UUID.class)))
                .list();
    }

    void about(SubjectRequest request, Collection<SubjectId> people) {
        people.forEach(person -> jdbc.sql("""
                        insert into subject_request_person (request_id, tenant_id, subject_id)
                        values (:id, :tenant, :person) on conflict do nothing
                        """)
                .param("id", request.id())
                .param("tenant", request.tenant().value())
                .param("person", person.value())
                .update());
    }

    /** Those it is carried out for. */
    List<SubjectId> people(SubjectRequest request) {
        return jdbc.sql("select subject_id from subject_request_person where request_id = :id and refusal is null"
                        + " order by subject_id")
                .param("id", request.id())
                .query((row, number) -> new SubjectId(row.getObject(1, UUID.class)))
                .list();
    }

    /** How many each of them is carried out for; those of nobody are not among them. */
    Map<UUID, Integer> sizes(Collection<SubjectRequest> requests) {
        return requests.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("select request_id, count(*) from subject_request_person"
                                + " where request_id in (:ids) and refusal is null group by request_id")
                        .param("ids", requests.stream().map(SubjectRequest::id).toList())
                        .query((row, number) -> Map.entry(row.getObject(1, UUID.class), row.getInt(2)))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Those it is not carried out for, and why. */
    Map<SubjectId, RefusalGround> leftOut(SubjectRequest request) {
        Map<SubjectId, RefusalGround> found = new LinkedHashMap<>();
        jdbc.sql("select subject_id, refusal from subject_request_person where request_id = :id and refusal is not null"
                        + " order by subject_id")
                .param("id", request.id())
                .query(row -> {
                    found.put(new SubjectId(row.getObject(1, UUID.class)), RefusalGround.valueOf(row.getString(2)));
                });
        return found;
    }

    /** The grounds alone, each once. */
    List<RefusalGround> leftOutOn(SubjectRequest request) {
        return leftOut(request).values().stream().distinct().sorted().toList();
    }

    /**
     * @param ground null to take it in again
     * @return false if the request is not about them
     */
    boolean leaveOut(SubjectRequest request, SubjectId person, @Nullable RefusalGround ground) {
        return jdbc.sql("update subject_request_person set refusal = :ground"
                                + " where request_id = :id and tenant_id = :tenant and subject_id = :person")
                        .param("ground", name(ground))
                        .param("id", request.id())
                        .param("tenant", request.tenant().value())
                        .param("person", person.value())
                        .update()
                == 1;
    }

    /** As {@link #people}. No other task of theirs copies or erases what is held of them until the transaction ends. */
    List<SubjectId> lockPeople(SubjectRequest request) {
        jdbc.sql("""
                        select request_id from subject_request_person
                        where tenant_id = :tenant and subject_id in (
                            select subject_id from subject_request_person where request_id = :id)
                        order by request_id, subject_id for update
                        """)
                .param("tenant", request.tenant().value())
                .param("id", request.id())
                .query()
                .listOfRows();
        return people(request);
    }

    /** @return how many were closed so long ago that the proof of them is not needed any more */
    int deleteClosedBefore(Instant before) {
        return jdbc.sql("delete from subject_request where closed_at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }

    private static @Nullable Timestamp time(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    private static SubjectRequest read(ResultSet row, int number) throws SQLException {
        String identity = row.getString("identity");
        String refusal = row.getString("refusal");
        return new SubjectRequest(
                row.getObject("id", UUID.class),
                new TenantId(row.getObject("tenant_id", UUID.class)),
                row.getString("reference"),
                RequestKind.valueOf(row.getString("kind")),
                Regime.valueOf(row.getString("regime")),
                Channel.valueOf(row.getString("channel")),
                RequestState.valueOf(row.getString("state")),
                Locale.forLanguageTag(row.getString("locale")),
                identity == null ? null : Identity.valueOf(identity),
                instant(row, "identity_at"),
                row.getTimestamp("received_at").toInstant(),
                instant(row, "due_at"),
                row.getString("extended"),
                instant(row, "paused_since"),
                Duration.ofSeconds(row.getLong("paused_seconds")),
                instant(row, "closed_at"),
                row.getObject("made_by", UUID.class),
                row.getString("agent"),
                row.getObject("approved_by", UUID.class),
                refusal == null ? null : RefusalGround.valueOf(refusal),
                instant(row, "refused_at"),
                row.getString("erased"),
                row.getString("certificate"));
    }
}
