package io.smartconvo.proof;

import io.smartconvo.platform.packaged.DebianPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A database on a server that comes with the tools of a backup, set up as {@code docs/operations.md} says. */
record DumpedDatabase(DebianPostgres server) implements AutoCloseable {

    private static final String NAME = "smartconvo";

    static class ForContext implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            try {
                DumpedDatabase database = new DumpedDatabase(
                        DebianPostgres.start(DebianPostgres.binaries().orElseThrow()));
                database.execute("postgres", "create role smartconvo login password 'o'");
                database.execute("postgres", "create role smartconvo_app login password 'a'");
                database.execute("postgres", "create database smartconvo owner smartconvo");
                context.getBeanFactory().registerSingleton("dumpedDatabase", database);
                context.addApplicationListener(event -> {
                    if (event instanceof org.springframework.context.event.ContextClosedEvent) {
                        database.close();
                    }
                });
                TestPropertyValues.of(
                                "spring.datasource.url=" + database.server.url(NAME),
                                "spring.datasource.username=smartconvo_app",
                                "spring.datasource.password=a",
                                "spring.flyway.user=smartconvo",
                                "spring.flyway.password=o",
                                "smartconvo.data-dir=" + Files.createTempDirectory("smartconvo-restore"))
                        .applyTo(context);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    Path dump(String part) throws Exception {
        Path file = server.directory().resolve("dump-" + Math.abs(part.hashCode()) + ".sql");
        server.tool("pg_dump", connection(), "--file=" + file, part);
        return file;
    }

    /** Puts content back: every table as it was, keys as they are now. */
    void restore(Path content) throws Exception {
        execute(NAME, "drop schema public cascade", "drop schema day_partitions cascade", "create schema public");
        run(content);
    }

    void restoreKeys(Path keys) throws Exception {
        execute(NAME, "drop schema vault cascade");
        run(keys);
    }

    private void run(Path file) throws Exception {
        server.tool("psql", connection(), "--quiet", "--set=ON_ERROR_STOP=1", "--file=" + file);
    }

    private String connection() {
        return "--dbname=host=127.0.0.1 port=" + server.port() + " user=postgres dbname=" + NAME;
    }

    private void execute(String database, String... statements) throws SQLException {
        try (Connection connection = server.superuser(database);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
