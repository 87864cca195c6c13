package io.smartconvo.engine;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** One PostgreSQL for all engine tests; each asks for its own database, with the engine's tables in it. */
public final class EngineTestDatabase {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private EngineTestDatabase() {}

    /** An empty database. */
    public static HikariDataSource empty() {
        var name = "engine_" + COUNT.incrementAndGet();
        try (var connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        var pool = new HikariDataSource();
        pool.setJdbcUrl(Server.POSTGRES.getJdbcUrl("postgres", name));
        pool.setMaximumPoolSize(6);
        return pool;
    }

    /** A database with everything the engine module's migrations make. */
    public static HikariDataSource migrated() {
        var database = empty();
        migrate(database);
        return database;
    }

    public static void migrate(DataSource database) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/engine")
                .table("flyway_schema_history_engine")
                .baselineVersion("0")
                .baselineOnMigrate(true)
                .load()
                .migrate();
    }

    private static final class Server {

        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "100")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
