package io.smartconvo.processor;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smartconvo.TestDatabase;
import io.smartconvo.privacy.SubjectId;
import io.smartconvo.tenant.Region;
import io.smartconvo.tenant.TenantId;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Register, gate and ledger on their tables, as the application role sees them. */
final class RegisterDatabase {

    private static final TestDatabase DATABASE = migrated();

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final JdbcClient application = client(TestDatabase.APPLICATION);
    final JdbcClient owner = client(TestDatabase.OWNER);
    final DisclosureLedger ledger;
    private final Clock clock;
    private final Map<TenantId, Region> regions = new HashMap<>();

    RegisterDatabase(Clock clock) {
        this.clock = clock;
        this.ledger = new DisclosureLedger(application, clock);
    }

    private static TestDatabase migrated() {
        var database = TestDatabase.create();
        for (String module : List.of("__root", "tenant", "privacy", "processor")) {
            Flyway.configure()
                    .dataSource(database.url(), TestDatabase.OWNER, TestDatabase.PASSWORD)
                    .placeholders(Map.of("appRole", TestDatabase.APPLICATION))
                    .table("flyway_schema_history_" + module)
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .locations("classpath:db/migration/" + module)
                    .load()
                    .migrate();
        }
        return database;
    }

    private static JdbcClient client(String role) {
        return JdbcClient.create(new DriverManagerDataSource(DATABASE.url(), role, TestDatabase.PASSWORD));
    }

    TenantId tenant(String region) {
        var tenant = new TenantId(UUID.randomUUID());
        application
                .sql("insert into tenant (id, name, created_at, region) values (?, 'Tenant of a test', now(), ?)")
                .params(tenant.value(), region)
                .update();
        regions.put(tenant, new Region(region));
        return tenant;
    }

    /** A node with these settings. */
    ProcessorRegister register(ProcessorProperties.Entry openAi) {
        return register(Map.of("openai", openAi));
    }

    ProcessorRegister register(Map<String, ProcessorProperties.Entry> settings) {
        return new ProcessorRegister(
                new ProcessorRows(application),
                new ProcessorProperties(settings),
                new StaticListableBeanFactory().getBeanProvider(BuiltInProcessors.class),
                clock,
                event -> {});
    }

    DisclosureGate gate(ProcessorRegister register) {
        return new DisclosureGate(register, regions::get, ledger, meters);
    }

    void firstSubject(TenantId tenant, SubjectId subject) {
        application
                .sql("insert into vault.tenant_key (tenant_id, wrapped) values (?, 'x')")
                .param(tenant.value())
                .update();
        application
                .sql("insert into vault.subject_key (subject_id, tenant_id, wrapped) values (?, ?, 'x')")
                .params(subject.value(), tenant.value())
                .update();
    }
}
