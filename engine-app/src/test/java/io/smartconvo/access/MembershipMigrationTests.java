package io.smartconvo.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Who could sign in before there were roles by tenant can still do what they could. */
class MembershipMigrationTests {

    private final TestDatabase database = TestDatabase.create();
    private final JdbcClient jdbc =
            JdbcClient.create(new DriverManagerDataSource(database.url(), TestDatabase.OWNER, TestDatabase.PASSWORD));

    @Test
    void keepsOwnersAndOperators() {
        List.of("__root", "platform", "tenant", "privacy").forEach(this::migrate);
        UUID first = tenant();
        UUID second = tenant();
        jdbc.sql(
                        "insert into member (name, password_hash, role) values ('admin', 'x', 'OWNER'), ('op', 'x', 'OPERATOR')")
                .update();

        migrate("access");

        assertThat(jdbc.sql("select name || ' ' || operator from member order by name")
                        .query(String.class)
                        .list())
                .containsExactly("admin true", "op true");
        assertThat(jdbc.sql("""
                                select r.tenant_id from member_role r
                                join membership s using (member_id, tenant_id) join member m on m.id = r.member_id
                                where s.active and m.name = 'admin' and r.role = 'OWNER'""").query(UUID.class).list()).containsExactlyInAnyOrder(first, second);
        assertThat(jdbc.sql("select count(*) from member_role")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    private UUID tenant() {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into tenant (id, name, created_at) values (?, 'Tenant of a test', now())")
                .param(id)
                .update();
        return id;
    }

    private void migrate(String module) {
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
}
