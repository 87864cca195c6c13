package io.smartconvo.engine;

import io.smartconvo.tenant.TenantId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.operaton.bpm.engine.ExternalTaskService;
import org.operaton.bpm.engine.ManagementService;
import org.operaton.bpm.engine.RepositoryService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The platform's own processes as one tenant may see them: the diagrams, and the instances that run for that tenant. */
@Component
public class PlatformWatch {

    private static final int MOST_INSTANCES = 200;
    private static final int JOB_ATTEMPTS = 3;

    private static final String RUNS = """
            from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_ and d.tenant_id_ is null
            where e.parent_id_ is null and e.super_exec_ is null""";

    private static final String INCIDENTS = """
            from act_ru_incident i join act_re_procdef d on d.id_ = i.proc_def_id_ and d.tenant_id_ is null
            where i.id_ = i.root_cause_incident_id_""";

    private static final String LATEST = """
            select distinct on (key_) id_, key_, coalesce(name_, key_) as name, version_ from act_re_procdef
            where tenant_id_ is null order by key_, version_ desc""";

    private final JdbcClient jdbc;
    private final TenantEngine tenants;
    private final RepositoryService repository;
    private final ExternalTaskService tasks;
    private final ManagementService management;
    private final PlatformWork work;

    PlatformWatch(
            JdbcClient jdbc,
            TenantEngine tenants,
            RepositoryService repository,
            ExternalTaskService tasks,
            ManagementService management,
            PlatformWork work) {
        this.jdbc = jdbc;
        this.tenants = tenants;
        this.repository = repository;
        this.tasks = tasks;
        this.management = management;
        this.work = work;
    }

    /** A process of the platform's, in its newest version. */
    public record Process(String key, String name, int version, String definitionId) {}

    /** @param id of the process instance */
    public record Instance(String id, Instant startedAt) {}

    public record Token(String instance, String element) {}

    public record Incident(String id, String instance, String element, Instant at, FailureKind kind) {}

    public record Timer(String instance, String element, Instant due) {}

    public List<Process> processes() {
        return jdbc.sql(LATEST)
                .query((row, n) -> new Process(
                        row.getString("key_"), row.getString("name"), row.getInt("version_"), row.getString("id_")))
                .list();
    }

    public Optional<Process> process(String key) {
        return processes().stream().filter(process -> process.key().equals(key)).findFirst();
    }

    public String diagram(TenantId tenant, Process process) {
        return tenants.as(tenant, () -> {
            try (InputStream bpmn = repository.getProcessModel(process.definitionId())) {
                return new String(bpmn.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** How many instances run for the tenant, by process. */
    public Map<String, Long> running(TenantId tenant) {
        return count("select d.key_, count(*) as n " + RUNS + " and e.tenant_id_ = :tenant group by d.key_", tenant);
    }

    /** How many incidents the tenant's instances have, by process. */
    public Map<String, Long> incidents(TenantId tenant) {
        return count(
                "select d.key_, count(*) as n " + INCIDENTS + " and i.tenant_id_ = :tenant group by d.key_", tenant);
    }

    private Map<String, Long> count(String sql, TenantId tenant) {
        Map<String, Long> counts = new HashMap<>();
        jdbc.sql(sql).param("tenant", tenant.toString()).query(row -> {
            counts.put(row.getString("key_"), row.getLong("n"));
        });
        return counts;
    }

    /** Those in trouble first, then the oldest; no more than 200. */
    public List<Instance> instances(TenantId tenant, String key) {
        return jdbc.sql("""
                        select e.proc_inst_id_, h.start_time_, exists (
                            select from act_ru_incident i where i.proc_inst_id_ = e.proc_inst_id_) as broken
                        from act_ru_execution e
                        join act_re_procdef d on d.id_ = e.proc_def_id_ and d.tenant_id_ is null
                        join act_hi_procinst h on h.proc_inst_id_ = e.proc_inst_id_
                        where e.tenant_id_ = :tenant and d.key_ = :key and e.parent_id_ is null and e.super_exec_ is null
                        order by broken desc, h.start_time_ limit :most""")
                .param("most", MOST_INSTANCES)
                .param("tenant", tenant.toString())
                .param("key", key)
                .query((row, n) ->
                        new Instance(row.getString("proc_inst_id_"), ProcessWatch.instant(row, "start_time_")))
                .list();
    }

    public List<Token> tokens(TenantId tenant, String key) {
        return jdbc.sql("""
                        select e.proc_inst_id_, e.act_id_
                        from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_ and d.tenant_id_ is null
                        where e.tenant_id_ = :tenant and d.key_ = :key and e.is_active_ and e.act_id_ is not null
                        order by e.act_id_""")
                .param("tenant", tenant.toString())
                .param("key", key)
                .query((row, n) -> new Token(row.getString("proc_inst_id_"), row.getString("act_id_")))
                .list();
    }

    public List<Incident> incidents(TenantId tenant, String key) {
        return jdbc.sql("select i.id_, i.proc_inst_id_, coalesce(i.failed_activity_id_, i.activity_id_) as element,"
                        + " i.incident_timestamp_, i.incident_type_ " + INCIDENTS
                        + " and i.tenant_id_ = :tenant and d.key_ = :key order by i.incident_timestamp_")
                .param("tenant", tenant.toString())
                .param("key", key)
                .query((row, n) -> new Incident(
                        row.getString("id_"),
                        row.getString("proc_inst_id_"),
                        row.getString("element"),
                        ProcessWatch.instant(row, "incident_timestamp_"),
                        FailureKind.of(row.getString("incident_type_"))))
                .list();
    }

    public List<Timer> timers(TenantId tenant, String key) {
        return jdbc.sql("""
                        select j.process_instance_id_, f.act_id_, j.duedate_
                        from act_ru_job j
                        join act_ru_jobdef f on f.id_ = j.job_def_id_
                        join act_re_procdef d on d.id_ = j.process_def_id_ and d.tenant_id_ is null
                        where j.tenant_id_ = :tenant and d.key_ = :key and j.type_ = 'timer'
                        order by j.duedate_""")
                .param("tenant", tenant.toString())
                .param("key", key)
                .query((row, n) -> new Timer(
                        row.getString("process_instance_id_"),
                        row.getString("act_id_"),
                        ProcessWatch.instant(row, "duedate_")))
                .list();
    }

    private record Failed(String kind, String configuration) {}

    /**
     * Has what failed tried again, right after the caller's transaction.
     *
     * @return false if the tenant's instances of this process have no such incident
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean retry(TenantId tenant, String key, String incident) {
        Optional<Failed> failed = jdbc.sql("select i.incident_type_, i.configuration_ " + INCIDENTS
                        + " and i.tenant_id_ = :tenant and d.key_ = :key and i.id_ = :incident")
                .param("tenant", tenant.toString())
                .param("key", key)
                .param("incident", incident)
                .query((row, n) -> new Failed(row.getString("incident_type_"), row.getString("configuration_")))
                .optional();
        failed.ifPresent(found -> retry(tenant, found));
        return failed.isPresent();
    }

    private void retry(TenantId tenant, Failed failed) {
        tenants.as(tenant, () -> {
            switch (FailureKind.of(failed.kind())) {
                case STEP -> {
                    tasks.setRetries(failed.configuration(), PlatformWork.ATTEMPTS);
                    // The last attempt left it leased to nobody for a while.
                    tasks.unlock(failed.configuration());
                }
                case JOB -> management.setJobRetries(failed.configuration(), JOB_ATTEMPTS);
                case OTHER -> throw new IllegalStateException("Nothing to try again");
            }
            return true;
        });
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.soon();
            }
        });
    }
}
