package io.smartconvo.platform.postgres;

import io.smartconvo.platform.DataDirectory;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** The zero-setup default: takes part only where the operator names no server. */
@Configuration(proxyBeanMethods = false)
@Conditional(NoDatabaseGiven.class)
class EmbeddedPostgresConfiguration {

    @Bean(destroyMethod = "close")
    EmbeddedPostgres embeddedPostgres(DataDirectory dataDirectory) {
        return EmbeddedPostgres.start(dataDirectory.path());
    }

    @Bean
    JdbcConnectionDetails applicationConnection(EmbeddedPostgres server) {
        return new EmbeddedConnection(server.url(), Roles.APPLICATION, server.applicationPassword());
    }

    @Bean
    FlywayConnectionDetails ownerConnection(EmbeddedPostgres server) {
        return new EmbeddedConnection(server.url(), Roles.OWNER, server.ownerPassword()).forMigrations();
    }
}
