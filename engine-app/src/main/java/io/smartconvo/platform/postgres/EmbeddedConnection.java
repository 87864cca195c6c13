package io.smartconvo.platform.postgres;

import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** How one role reaches the embedded server. */
record EmbeddedConnection(String url, String role, String password) implements JdbcConnectionDetails {

    /** A type of its own: a bean that is both kinds of connection would be picked for either. */
    FlywayConnectionDetails forMigrations() {
        return new FlywayConnectionDetails() {
            @Override
            public String getUsername() {
                return role;
            }

            @Override
            public String getPassword() {
                return password;
            }

            @Override
            public String getJdbcUrl() {
                return url;
            }
        };
    }

    @Override
    public String getUsername() {
        return role;
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public String getJdbcUrl() {
        return url;
    }

    @Override
    public String getDriverClassName() {
        return "org.postgresql.Driver";
    }

    @Override
    public String toString() {
        return "EmbeddedConnection[" + role + "]";
    }
}
