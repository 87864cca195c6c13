package io.smartconvo.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.TreeSet;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * One folder and one history table per module, run in the order of the modules' dependencies. Same layout as Spring
 * Modulith's own strategy, which reads the order from byte code at each start and so costs more than a second of it.
 */
@Component
class ModuleMigrations implements FlywayMigrationStrategy {

    private static final String ROOT = "__root";
    private static final String FOLDER = "db/migration/";

    private final ResourcePatternResolver resources;

    ModuleMigrations(ResourcePatternResolver resources) {
        this.resources = resources;
    }

    @Override
    public void migrate(Flyway flyway) {
        migrate(flyway, ROOT, flyway.getConfiguration().getTable());
        modules()
                .forEach(module ->
                        migrate(flyway, module, flyway.getConfiguration().getTable() + "_" + module));
    }

    private static void migrate(Flyway flyway, String folder, String table) {
        Flyway.configure(flyway.getConfiguration().getClassLoader())
                .configuration(flyway.getConfiguration())
                .locations("classpath:" + FOLDER + folder)
                .table(table)
                // The schema is never empty for a module: __root and its own dependencies came first.
                .baselineOnMigrate(!folder.equals(ROOT))
                .baselineVersion("0")
                .load()
                .migrate();
    }

    private List<String> modules() {
        try {
            var folders = new TreeSet<String>();
            for (var script : resources.getResources("classpath*:" + FOLDER + "*/*.sql")) {
                var path = script.getURL().getPath().split("/");
                folders.add(path[path.length - 2]);
            }
            folders.remove(ROOT);
            return ModuleOrder.of(folders, getClass().getClassLoader());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list the migrations", e);
        }
    }
}
