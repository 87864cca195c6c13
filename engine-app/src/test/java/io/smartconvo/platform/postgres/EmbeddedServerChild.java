package io.smartconvo.platform.postgres;

import java.nio.file.Path;
import java.sql.DriverManager;

/** A process of its own that starts the embedded server, commits one row, says so, and waits to be killed. */
final class EmbeddedServerChild {

    private EmbeddedServerChild() {}

    public static void main(String[] arguments) throws Exception {
        var server = EmbeddedPostgres.start(Path.of(arguments[0]));
        try (var owner = DriverManager.getConnection(server.url(), Roles.OWNER, server.ownerPassword());
                var statement = owner.createStatement()) {
            statement.execute("create table if not exists kept (id serial, word text)");
            statement.execute("insert into kept (word) values ('committed')");
        }
        System.out.println("READY");
        Thread.sleep(Long.MAX_VALUE);
    }
}
