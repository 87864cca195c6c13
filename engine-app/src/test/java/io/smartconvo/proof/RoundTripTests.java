package io.smartconvo.proof;

import static io.smartconvo.conversation.FlowText.ask;
import static io.smartconvo.conversation.FlowText.say;
import static io.smartconvo.conversation.FlowText.step;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.smartconvo.SmartConvoTest;
import io.smartconvo.TestDatabase;
import io.smartconvo.conversation.ChatClient;
import io.smartconvo.conversation.FlowText;
import io.smartconvo.conversation.Scenery;
import io.smartconvo.tenant.TenantId;
import io.smartconvo.testsupport.CountingDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** What a turn costs at the database, over the whole path from the socket on, and that the engine is told nothing. */
@SmartConvoTest(
        properties = {
            "smartconvo.conversation.sweep-interval=1h",
            "smartconvo.engine.jobs=false",
            "smartconvo.conversation.frames-per-minute=6000"
        })
@Import({Scenery.class, RoundTripTests.BelowThePool.class})
class RoundTripTests {

    private static final int MOST = 12;

    @TestConfiguration(proxyBeanMethods = false)
    static class BelowThePool {

        @Bean
        static CountingPool countingPool() {
            return new CountingPool();
        }
    }

    /** Puts the counter between the pool and its driver, before the first connection is made. */
    static class CountingPool implements BeanPostProcessor {

        private CountingDataSource counting = new CountingDataSource(new Driver(new HikariDataSource()));

        @Override
        public Object postProcessBeforeInitialization(Object bean, String name) {
            if (bean instanceof HikariDataSource pool && name.equals("dataSource")) {
                counting = new CountingDataSource(new Driver(pool));
                pool.setDataSource(counting);
            }
            return bean;
        }

        CountingDataSource counting() {
            return counting;
        }
    }

    /** Connections as the pool would make them. */
    static class Driver extends AbstractDataSource {

        private final HikariDataSource pool;

        Driver(HikariDataSource pool) {
            this.pool = pool;
        }

        @Override
        public Connection getConnection() throws SQLException {
            Properties properties = new Properties();
            pool.getDataSourceProperties().forEach((name, value) -> properties.put(name, value.toString()));
            properties.put("user", pool.getUsername());
            properties.put("password", pool.getPassword());
            return DriverManager.getConnection(pool.getJdbcUrl(), properties);
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }
    }

    @Autowired
    Scenery scenery;

    @Autowired
    TestDatabase database;

    @Autowired
    CountingPool pool;

    @Test
    void aScriptedTurnTakesAtMostTwelveTrips() throws InterruptedException {
        TenantId tenant = scenery.tenant();
        String site = scenery.site(
                tenant,
                FlowText.line(
                        "trips",
                        ask("q1", "One?", "a1"),
                        say("s1", "{{ a1 }}, then."),
                        ask("q2", "Two?", "a2"),
                        say("s2", "{{ a2 }}, then."),
                        ask("q3", "Three?", "a3"),
                        say("s3", "{{ a3 }}, then."),
                        ask("q4", "Four?", "a4")));
        // The first conversation warms what a node keeps.
        List<String> best = converse(site);
        for (int i = 0; i < 2; i++) {
            List<String> trips = converse(site);
            best = trips.size() < best.size() ? trips : best;
        }
        System.out.println("A scripted turn took " + best.size() + " trips:\n  " + String.join("\n  ", best));
        assertThat(best).isNotEmpty().hasSizeLessThanOrEqualTo(MOST);
    }

    /** The cheapest turn of one conversation: what runs beside it only ever adds. */
    private List<String> converse(String site) throws InterruptedException {
        try (ChatClient visitor = scenery.open(site)) {
            visitor.event("ask");
            List<String> best = List.of();
            for (int turn = 0; turn < 3; turn++) {
                Thread.sleep(100);
                pool.counting().reset();
                visitor.ack(visitor.say("answer"));
                List<String> trips = pool.counting().trips();
                best = best.isEmpty() || trips.size() < best.size() ? trips : best;
            }
            return best;
        }
    }

    @Test
    void theEngineHoldsNoVariableAfterAnyKindOfStep() throws SQLException {
        TenantId tenant = scenery.tenant();
        scenery.publish(
                tenant,
                FlowText.line(
                                "steps",
                                step(
                                        "receiveTask",
                                        "consent",
                                        "agree",
                                        Map.of("text", "May we?", "purpose", "contact")),
                                ask(
                                        "q",
                                        Map.of(
                                                "text", "Mail?", "answer", "mail", "type", "email", "purpose",
                                                "contact")),
                                step("userTask", "form", "fill", Map.of("form", "all.form")),
                                step("serviceTask", "set", "compute", Map.of("assignments", "twice = mail + mail")),
                                step(
                                        "serviceTask",
                                        "ai-reply",
                                        "ai",
                                        Map.of("instructions", "Be kind", "answer", "reply")),
                                step(
                                        "serviceTask",
                                        "email",
                                        "send",
                                        Map.of("to", "{{ mail }}", "subject", "Hi", "text", "Hi")),
                                step(
                                        "receiveTask",
                                        "choose",
                                        "pick",
                                        Map.of("text", "Which?", "options", "a = A", "answer", "p")))
                        .xml(),
                Map.of("all.form", FormText.ofAllKinds("contact").json()));
        try (ChatClient visitor = scenery.open(scenery.site(tenant, List.of("steps")))) {
            visitor.event("consent");
            visitor.decide("agree", "contact", true);
            visitor.event("ask");
            visitor.say("kim@example.org");
            visitor.event("form");
            visitor.fill("fill", Map.of("formText", "Kim", "formBox", true));
            visitor.event("choices");
            assertThat(rows("act_ru_execution")).isPositive();
            assertNoVariables();
            visitor.choose("pick", "a");
            visitor.event("ended");
        }
        assertThat(rows("act_hi_actinst")).isPositive();
        assertNoVariables();
    }

    private void assertNoVariables() throws SQLException {
        for (String table : List.of("act_ru_variable", "act_hi_varinst", "act_hi_detail", "act_hi_comment")) {
            assertThat(rows(table)).as(table).isZero();
        }
    }

    private int rows(String table) throws SQLException {
        try (Connection connection = database.asSuperuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getInt(1);
        }
    }
}
