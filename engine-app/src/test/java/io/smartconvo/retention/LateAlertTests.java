package io.smartconvo.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smartconvo.SmartConvoTest;
import io.smartconvo.conversation.Scenery;
import io.smartconvo.mail.Letterbox;
import io.smartconvo.mail.PostOffice;
import io.smartconvo.tenant.TenantDirectory;
import io.smartconvo.tenant.TenantId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;

/** The operator hears of a late purge, once a day. */
@SmartConvoTest(properties = {"smartconvo.mail.round=1h", "smartconvo.retention.alert-email=operator@example.org"})
@Import(Scenery.class)
class LateAlertTests {

    private static final PostOffice OFFICE = new PostOffice();
    private static final String OPERATOR = "operator@example.org";

    @Autowired
    private TenantDirectory directory;

    @Autowired
    private Purges purges;

    @Autowired
    private RetentionRuns runs;

    @Autowired
    private RetentionProperties settings;

    @Autowired
    private Letterbox letters;

    @Autowired
    private Scenery scenery;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Clock clock;

    private TenantId tenant;

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry registry) {
        registry.add("smartconvo.mail.server.host", () -> "localhost");
        registry.add("smartconvo.mail.server.port", OFFICE::port);
        registry.add("smartconvo.mail.server.security", () -> "NONE");
        registry.add("smartconvo.mail.server.from", () -> "smartconvo@example.org");
    }

    @AfterAll
    static void close() {
        OFFICE.close();
    }

    @BeforeEach
    void openTenant() {
        tenant = scenery.tenant();
    }

    @Test
    void writesOnceADayHoweverManyNodesFindItHoweverOften() {
        look(Duration.ZERO);
        assertThat(OFFICE.to(OPERATOR))
                .as("a tenant that has just come is not late")
                .isEmpty();
        assertThat(waiting()).isZero();

        stuckSince(Duration.ofHours(30));
        IntStream.range(0, 4).parallel().forEach(node -> look(Duration.ZERO));
        look(Duration.ZERO);
        await().until(() -> OFFICE.to(OPERATOR).size() == 1);
        assertThat(waiting()).isZero();
        assertThat(OFFICE.to(OPERATOR).get(0).text()).contains("26 hours").doesNotContain(tenant.toString());

        look(Duration.ofDays(1));
        await().until(() -> OFFICE.to(OPERATOR).size() == 2);

        jdbc.sql("update retention_run set finished_at = ? where finished_at is null or finished_at < ?")
                .params(
                        Timestamp.from(clock.instant().plus(Duration.ofDays(2))),
                        Timestamp.from(clock.instant().plus(Duration.ofDays(2))))
                .update();
        look(Duration.ofDays(2));
        assertThat(waiting()).isZero();
        assertThat(OFFICE.to(OPERATOR)).hasSize(2);
    }

    /** As a node would after this time. */
    private void look(Duration later) {
        Clock then = Clock.fixed(clock.instant().plus(later), ZoneOffset.UTC);
        LateAlert alert = new LateAlert(settings, letters, jdbc, transactions, then);
        new DailyPurge(directory, purges, runs, alert, then, new SimpleMeterRegistry()).look();
    }

    private void stuckSince(Duration ago) {
        Instant begun = clock.instant().minus(ago);
        jdbc.sql("delete from retention_run where tenant_id = ?")
                .param(tenant.value())
                .update();
        jdbc.sql("insert into retention_run (id, tenant_id, day, cutoff, started_at) values (?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        tenant.value(),
                        LocalDate.ofInstant(begun, ZoneOffset.UTC),
                        Timestamp.from(begun),
                        Timestamp.from(begun))
                .update();
    }

    private long waiting() {
        return jdbc.sql("select count(*) from letter").query(Long.class).single();
    }
}
