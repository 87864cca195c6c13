package io.smartconvo.node;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens the connection that listens: as the pool would, but not one of the pool's, which takes its connections back. */
@Component
class NodeDatabase {

    private final DataSource pool;
    private final NodeProperties properties;

    NodeDatabase(DataSource pool, NodeProperties properties) {
        this.pool = pool;
        this.properties = properties;
    }

    Connection open() throws SQLException {
        HikariDataSource settings = pool.unwrap(HikariDataSource.class);
        String url = properties.databaseUrl() == null ? settings.getJdbcUrl() : properties.databaseUrl();
        return DriverManager.getConnection(Objects.requireNonNull(url), properties(settings));
    }

    private static Properties properties(HikariDataSource settings) {
        Properties copy = new Properties();
        settings.getDataSourceProperties().forEach((name, value) -> copy.put(name, value.toString()));
        give(copy, "user", settings.getUsername());
        give(copy, "password", settings.getPassword());
        copy.put("ApplicationName", "smartconvo-node");
        // A connection that died without a word is found out by the next heartbeat.
        copy.put("connectTimeout", "5");
        copy.put("socketTimeout", "10");
        return copy;
    }

    private static void give(Properties properties, String name, @Nullable String value) {
        if (value != null) {
            properties.put(name, value);
        }
    }
}
