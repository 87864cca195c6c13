package io.smartconvo.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.TestDatabase;
import io.smartconvo.audit.Verdict.Sound;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What was written down before there were logs stands in them, in its order. */
class AuditMigrationTests {

    private final TestDatabase database = TestDatabase.create();
    private final JdbcClient jdbc =
            JdbcClient.create(new DriverManagerDataSource(database.url(), TestDatabase.OWNER, TestDatabase.PASSWORD));
    private final UUID tenant = UUID.randomUUID();
    private final UUID conversation = UUID.randomUUID();

    @Test
    void keepsEveryEntryAndTheChainHolds() {
        migrate("__root", "2");
        migrate("audit", "1");
        write(tenant, "CONVERSATION_VIEWED", conversation, null);
        write(UUID.randomUUID(), "INCIDENT_RETRIED", null, "consentWithdrawal");
        write(tenant, "EVENT_EXPLAINED", conversation, "12");
        write(tenant, "INCIDENT_RETRIED", null, "with \"quotes\" and ü");

        migrate("audit", "2");

        LogTables tables = new LogTables(jdbc);
        List<String> lines = tables.lines(tenant, 0, 10);
        assertThat(LogCheck.of(tenant, lines.iterator(), List.of(), List.of())).isEqualTo(new Sound(3, 0, 0));
        assertThat(lines.get(0)).contains("\"action\":\"CONVERSATION_VIEWED\"", "\"subject\":\"");
        assertThat(lines.get(1)).contains("\"action\":\"EVENT_EXPLAINED\"", "\"object\":\"12\"");
        assertThat(lines.get(2)).contains("\"object\":\"with \\\"quotes\\\" and ü\"");
        assertThat(String.join("", lines)).doesNotContain(conversation.toString());
        assertThat(jdbc.sql("select count(*) from audit.entry where subject = audit.tag(?, ?)")
                        .params(tenant, conversation)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    private void write(UUID of, String action, UUID about, String object) {
        jdbc.sql("""
                        insert into audit_event (at, tenant_id, actor_id, action, conversation_id, object)
                        values (now(), ?, ?, ?, cast(? as uuid), ?)""")
                .param(of)
                .param(UUID.randomUUID())
                .param(action)
                .param(about == null ? null : about.toString())
                .param(object)
                .update();
    }

    private void migrate(String module, String version) {
        Flyway.configure()
                .dataSource(database.url(), TestDatabase.OWNER, TestDatabase.PASSWORD)
                .placeholders(Map.of("appRole", TestDatabase.APPLICATION))
                .table("flyway_schema_history_" + module)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .target(MigrationVersion.fromVersion(version))
                .locations("classpath:db/migration/" + module)
                .load()
                .migrate();
    }
}
