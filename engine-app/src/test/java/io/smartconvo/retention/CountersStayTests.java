package io.smartconvo.retention;

import static io.smartconvo.conversation.FlowText.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.TestDatabase;
import io.smartconvo.conversation.ChatClient;
import io.smartconvo.conversation.FlowText;
import io.smartconvo.conversation.Scenery;
import io.smartconvo.golden.SettableClock;
import io.smartconvo.proof.policy.Proves;
import io.smartconvo.tenant.TenantId;
import io.smartconvo.usage.UsageCounters;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

/** The purge takes people and leaves numbers, in which nobody is. */
@SmartConvoTest(properties = {"smartconvo.engine.platform-sweep=200ms", "smartconvo.conversation.sweep-interval=200ms"})
@Import({Scenery.class, RetentionPurgeTests.Stage.class})
@DirtiesContext // its clock stands elsewhere
@Proves("4.3")
class CountersStayTests {

    private static final Instant START = Instant.parse("2027-01-31T10:00:00Z");

    @Autowired
    private SettableClock clock;

    @Autowired
    private Purges purges;

    @Autowired
    private RetentionRuns runs;

    @Autowired
    private UsageCounters usage;

    @Autowired
    private Scenery scenery;

    @Autowired
    private TestDatabase database;

    @AfterAll
    static void giveTheEngineItsClockBack() {
        new SettableClock().reset();
    }

    @Test
    void whatWasCountedOutlivesWhoWasCounted() {
        clock.set(START);
        TenantId tenant = scenery.tenant();
        String site = scenery.site(tenant, FlowText.line("short", ask("who", "Who?", "nick")));
        try (ChatClient visitor = ChatClient.open(scenery.port(), site, "short")) {
            visitor.event("ask");
        }
        usage.flush();
        String counted = "select dimension || ' ' || value || ' ' || n from usage_count where day = '2027-01-31'"
                + " and tenant_id = '" + tenant + "' order by 1";
        List<String> before = rows(counted);
        assertThat(before).contains("CONVERSATION all 1");
        for (int days : new int[] {31, 400}) {
            clock.set(START.plus(Duration.ofDays(days)));
            purge(tenant);
            assertThat(rows("select id::text from conversation where tenant_id = '" + tenant + "'"))
                    .isEmpty();
            assertThat(rows(counted)).isEqualTo(before);
        }
    }

    @Test
    void nothingThatCouldLeadToSomebodyHasAColumn() {
        assertThat(rows("select column_name from information_schema.columns where table_name = 'usage_count'"))
                .containsExactlyInAnyOrder("tenant_id", "day", "dimension", "value", "n");
    }

    private void purge(TenantId tenant) {
        UUID run = purges.start(tenant, UUID.randomUUID()).orElseThrow();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> runs.find(tenant, run).orElseThrow().finishedAt() != null);
    }

    private List<String> rows(String sql) {
        try (Connection connection = database.asSuperuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (row.next()) {
                rows.add(row.getString(1));
            }
            return rows;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
