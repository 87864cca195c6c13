package io.smartconvo.platform.postgres;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the migrations, which run as the owner, whom to grant rows to: the role the application signs in with. */
@Component
class ApplicationRole implements FlywayConfigurationCustomizer {

    private final ObjectProvider<DataSource> application;

    ApplicationRole(ObjectProvider<DataSource> application) {
        this.application = application;
    }

    @Override
    public void customize(FluentConfiguration flyway) {
        var role = JdbcClient.create(application.getObject())
                .sql("select quote_ident(current_user)")
                .query(String.class)
                .single();
        flyway.placeholders(Map.of("appRole", role));
    }
}
