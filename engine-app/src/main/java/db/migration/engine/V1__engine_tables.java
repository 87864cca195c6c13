package db.migration.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * Creates the engine's tables with the scripts in its own jar, so that they are never ours to get wrong. The package
 * is where Flyway looks for migrations of the {@code engine} module.
 */
public class V1__engine_tables extends BaseJavaMigration {

    private static final String SCRIPT = "/org/operaton/bpm/engine/db/create/activiti.postgres.create.%s.sql";

    // Case and decision tables too, although both are off: the engine's deletes and clean-up name them.
    private static final List<String> PARTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public void migrate(Context context) throws SQLException {
        for (var part : PARTS) {
            try (var statement = context.getConnection().createStatement()) {
                statement.execute(script(part));
            }
        }
    }

    private static String script(String part) {
        var path = SCRIPT.formatted(part);
        try (InputStream script = V1__engine_tables.class.getResourceAsStream(path)) {
            if (script == null) {
                throw new IllegalStateException("The engine's jar has no " + path);
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
