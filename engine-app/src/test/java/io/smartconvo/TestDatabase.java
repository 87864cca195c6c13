package io.smartconvo;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * A fresh, empty database on the one PostgreSQL of this test JVM. Owner and application role are separate, as in
 * production; durability is off, because nothing here has to survive.
 */
public record TestDatabase(String name, int port) {

    public static final String OWNER = "smartconvo";
    public static final String APPLICATION = "smartconvo_app";
    public static final String PASSWORD = "test";

    private static final AtomicInteger COUNT = new AtomicInteger();

    public static TestDatabase create() {
        var database = new TestDatabase("test_" + COUNT.incrementAndGet(), Server.INSTANCE.getPort());
        try (var connection = Server.connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("create database " + database.name + " owner " + OWNER);
            statement.execute("revoke all on database " + database.name + " from public");
            statement.execute("grant connect on database " + database.name + " to " + APPLICATION);
            return database;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public String url() {
        return "jdbc:postgresql://localhost:" + port + "/" + name;
    }

    public Connection asOwner() throws SQLException {
        return DriverManager.getConnection(url(), OWNER, PASSWORD);
    }

    public Connection asApplication() throws SQLException {
        return DriverManager.getConnection(url(), APPLICATION, PASSWORD);
    }

    /** For looking at every table, past all privileges. */
    public Connection asSuperuser() throws SQLException {
        return Server.connect(name);
    }

    /** The settings an operator would give for a server of their own. */
    public TestPropertyValues properties() {
        return TestPropertyValues.of(
                "spring.datasource.url=" + url(),
                "spring.datasource.username=" + APPLICATION,
                "spring.datasource.password=" + PASSWORD,
                "spring.flyway.user=" + OWNER,
                "spring.flyway.password=" + PASSWORD);
    }

    /** Gives each Spring context its own database and data directory; the database is a bean for tests to look into. */
    public static class ForContext implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var database = create();
            database.properties().applyTo(context);
            TestPropertyValues.of(
                            "smartconvo.data-dir=" + temporaryDirectory(),
                            "spring.datasource.hikari.minimum-idle=1",
                            // Tests look by themselves, when nothing else is compared.
                            "smartconvo.retention.look-interval=12h")
                    .applyTo(context);
            context.getEnvironment().getPropertySources().addLast(new MapPropertySource("fakes", ownProcessors()));
            context.getBeanFactory().registerSingleton("testDatabase", database);
        }

        private static String temporaryDirectory() {
            try {
                return Files.createTempDirectory("smartconvo-test").toString();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** What a test starts on this machine is its own processor, unless the test says otherwise. */
    public static Map<String, Object> ownProcessors() {
        Map<String, Object> fakes = new HashMap<>();
        for (String kind : List.of("AI", "HTTP", "EMAIL")) {
            String entry = "smartconvo.processors.fake-" + kind.toLowerCase(Locale.ROOT) + ".";
            fakes.put(entry + "kind", kind);
            fakes.put(entry + "own", "true");
            fakes.put(entry + "hosts.local", "127.0.0.1,localhost");
        }
        return fakes;
    }

    private static final class Server {

        static final EmbeddedPostgres INSTANCE = start();

        private static EmbeddedPostgres start() {
            try {
                var server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("full_page_writes", "off")
                        .setServerConfig("max_connections", "300")
                        .setServerConfig("timezone", "UTC")
                        .setLocaleConfig("locale", "C")
                        .start();
                try (var connection = server.getPostgresDatabase().getConnection();
                        var statement = connection.createStatement()) {
                    statement.execute("create role " + OWNER + " login nobypassrls password '" + PASSWORD + "'");
                    statement.execute("create role " + APPLICATION + " login nobypassrls password '" + PASSWORD + "'");
                }
                return server;
            } catch (IOException | SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        static Connection connect(String database) throws SQLException {
            return INSTANCE.getDatabase("postgres", database).getConnection();
        }
    }
}
