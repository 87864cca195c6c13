package io.smartconvo.engine;

import io.smartconvo.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where a tenant's processes stand and which way they came: ids, names from diagrams and times. What an incident's message
 * says is never read, for it may quote somebody.
 */
@Component
public class ProcessWatch {

    /**
     * A condition on a process instance {@code %s}: that it waits at an element. Takes a tenant's id as text, an array of
     * process definition ids and an element's id.
     */
    public static final String WAITS_AT = """
            %s in (select e.proc_inst_id_ from act_ru_execution e
                   where e.tenant_id_ = ? and e.proc_def_id_ = any(?) and e.act_id_ = ? and e.is_active_)""";

    private static final String TOKENS = """
            select act_id_, count(*) as n from act_ru_execution
            where tenant_id_ = :tenant and proc_def_id_ = :definition and is_active_ and act_id_ is not null
            group by act_id_""";

    private static final String WAITING = """
            select proc_inst_id_, act_id_ from act_ru_execution
            where tenant_id_ = :tenant and proc_inst_id_ in (:instances) and is_active_ and act_id_ is not null
            order by proc_inst_id_, act_id_""";

    private static final String PATH = """
            select act_id_, start_time_, end_time_, act_inst_state_ from act_hi_actinst
            where tenant_id_ = :tenant and proc_inst_id_ = :instance
            order by start_time_, sequence_counter_""";

    private static final String FAILURES = """
            select coalesce(failed_activity_id_, activity_id_) as element, incident_timestamp_, incident_type_
            from act_ru_incident
            where tenant_id_ = :tenant and id_ = root_cause_incident_id_ and proc_inst_id_ in (
                select proc_inst_id_ from act_ru_execution
                where tenant_id_ = :tenant and root_proc_inst_id_ = :instance)
            order by incident_timestamp_""";

    private static final String WORKS = """
            select exists (select from act_ru_ext_task where tenant_id_ = :tenant and retries_ > 0 and proc_inst_id_ in (
                select proc_inst_id_ from act_ru_execution
                where tenant_id_ = :tenant and root_proc_inst_id_ = :instance))""";

    private static final int CANCELLED = 2;

    private final JdbcClient jdbc;

    ProcessWatch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A time a process spent at an element.
     *
     * @param leftAt null while it is there
     * @param cancelled whether something else ended it
     */
    public record Visit(
            String element, Instant enteredAt, @Nullable Instant leftAt, boolean cancelled) {}

    /** A step that failed for good. */
    public record Failure(String element, Instant at, FailureKind kind) {}

    /** How many tokens of a flow version are where. */
    public Map<String, Long> tokens(TenantId tenant, String processDefinitionId) {
        Map<String, Long> tokens = new HashMap<>();
        jdbc.sql(TOKENS)
                .param("tenant", tenant.toString())
                .param("definition", processDefinitionId)
                .query(row -> {
                    tokens.put(row.getString("act_id_"), row.getLong("n"));
                });
        return tokens;
    }

    /** Whether a process instance, or a flow it called, waits for work outside that is under way or will be tried again. */
    public boolean works(ProcessRef process) {
        return jdbc.sql(WORKS)
                .param("tenant", process.tenant().toString())
                .param("instance", process.processInstanceId())
                .query(Boolean.class)
                .single();
    }

    /** At which elements these process instances are; one that has ended is nowhere. */
    public Map<String, List<String>> waiting(TenantId tenant, Collection<String> processInstances) {
        Map<String, List<String>> waiting = new HashMap<>();
        if (!processInstances.isEmpty()) {
            jdbc.sql(WAITING)
                    .param("tenant", tenant.toString())
                    .param("instances", List.copyOf(processInstances))
                    .query(row -> {
                        waiting.computeIfAbsent(row.getString("proc_inst_id_"), id -> new ArrayList<>())
                                .add(row.getString("act_id_"));
                    });
        }
        return waiting;
    }

    /** The way a process instance came, oldest first; of called flows only that they were called. */
    public List<Visit> path(ProcessRef process) {
        return jdbc.sql(PATH)
                .param("tenant", process.tenant().toString())
                .param("instance", process.processInstanceId())
                .query((row, n) -> new Visit(
                        row.getString("act_id_"),
                        instant(row, "start_time_"),
                        Optional.ofNullable(row.getTimestamp("end_time_"))
                                .map(java.sql.Timestamp::toInstant)
                                .orElse(null),
                        row.getInt("act_inst_state_") == CANCELLED))
                .list();
    }

    /** What failed for good in a process instance and the flows it called. */
    public List<Failure> failures(ProcessRef process) {
        return jdbc.sql(FAILURES)
                .param("tenant", process.tenant().toString())
                .param("instance", process.processInstanceId())
                .query((row, n) -> new Failure(
                        row.getString("element"),
                        instant(row, "incident_timestamp_"),
                        FailureKind.of(row.getString("incident_type_"))))
                .list();
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
