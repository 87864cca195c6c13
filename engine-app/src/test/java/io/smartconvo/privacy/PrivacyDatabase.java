package io.smartconvo.privacy;

import com.github.benmanes.caffeine.cache.Ticker;
import io.smartconvo.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The tables of privacy, consent and capture without the rest of the product, seen by the application role. All tests
 * share them: each brings a tenant of its own.
 */
public final class PrivacyDatabase {

    private static final byte[] ROOT = AesKey.random();

    private final PlatformTransactionManager transactions;
    private final JdbcClient jdbc;

    private static final class Shared {
        static final TestDatabase DATABASE = migrated();

        private static TestDatabase migrated() {
            TestDatabase database = TestDatabase.create();
            for (String module : new String[] {"__root", "privacy", "consent", "capture"}) {
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
    }

    private PrivacyDatabase(DataSource dataSource) {
        this.transactions = new JdbcTransactionManager(dataSource);
        this.jdbc = JdbcClient.create(dataSource);
    }

    public static PrivacyDatabase open() {
        return as(TestDatabase.APPLICATION);
    }

    public static PrivacyDatabase asOwner() {
        return as(TestDatabase.OWNER);
    }

    private static PrivacyDatabase as(String role) {
        return new PrivacyDatabase(new DriverManagerDataSource(Shared.DATABASE.url(), role, TestDatabase.PASSWORD));
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

    KeyVault vault(Clock clock, Duration keep, Ticker ticker) {
        return new KeyVault(new LocalRootKey(ROOT), keys(), clock, keep, ticker);
    }

    public SigningKeys signingKeys(KeyVault vault) {
        return vault.signingKeys(new SigningKeyTable(jdbc, transactions), Duration.ofMinutes(5));
    }

    public static BlindIndex blindIndex(KeyVault vault) {
        return vault.blindIndex();
    }
}
