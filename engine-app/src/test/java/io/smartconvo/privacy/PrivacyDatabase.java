package io.smartconvo.privacy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** A fresh PostgreSQL database with the tables of privacy, consent and capture; one server for all tests. */
public final class PrivacyDatabase {

    private static final byte[] ROOT = AesKey.random();

    private final DataSource dataSource;
    private final PlatformTransactionManager transactions;
    private final JdbcClient jdbc;

    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.start();
                migrate(server.getDatabase("postgres", "template1"));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void migrate(DataSource template) {
            for (String module : new String[] {"privacy", "consent", "capture"}) {
                Flyway.configure()
                        .dataSource(template)
                        .table("flyway_schema_history_" + module)
                        .baselineOnMigrate(true)
                        .baselineVersion("0")
                        .locations("classpath:db/migration/" + module)
                        .load()
                        .migrate();
            }
        }
    }

    private PrivacyDatabase(DataSource dataSource) {
        this.dataSource = dataSource;
        this.transactions = new JdbcTransactionManager(dataSource);
        this.jdbc = JdbcClient.create(dataSource);
    }

    public static PrivacyDatabase fresh() {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        JdbcClient.create(Server.POSTGRES.getPostgresDatabase())
                .sql("create database " + name + " template template1")
                .update();
        return new PrivacyDatabase(Server.POSTGRES.getDatabase("postgres", name));
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    public PlatformTransactionManager transactions() {
        return transactions;
    }

    WrappedKeys keys() {
        return new WrappedKeyTables(jdbc, transactions);
    }

    /** Another node's vault on this database. */
    public KeyVault vault(Clock clock) {
        return vault(ROOT, clock);
    }

    KeyVault vault(byte[] root, Clock clock) {
        return new KeyVault(new LocalRootKey(root), keys(), clock, Duration.ofMinutes(5));
    }

    public static BlindIndex blindIndex(KeyVault vault) {
        return vault.blindIndex();
    }
}
