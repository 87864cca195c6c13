package io.smartconvo.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** A durable PostgreSQL that lives and dies with this process, and whose data outlives it. */
final class EmbeddedPostgres implements AutoCloseable {

    private final DataDirectoryLock lock;
    private final Cluster cluster;
    private final Credentials credentials;
    private final int port;

    private EmbeddedPostgres(DataDirectoryLock lock, Cluster cluster, Credentials credentials, int port) {
        this.lock = lock;
        this.cluster = cluster;
        this.credentials = credentials;
        this.port = port;
    }

    static EmbeddedPostgres start(Path dataDirectory) {
        var lock = DataDirectoryLock.take(dataDirectory);
        try {
            return start(dataDirectory.toRealPath().resolve("postgres"), lock);
        } catch (IOException e) {
            lock.close();
            throw new UncheckedIOException("The embedded PostgreSQL cannot be started", e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static EmbeddedPostgres start(Path base, DataDirectoryLock lock) throws IOException {
        RootGuard.check();
        PrivateFiles.directory(base);
        var credentials = Credentials.in(base);
        var tools = PostgresBinaries.unpackedIn(base);
        var cluster = Cluster.in(base, tools, credentials.superuser());
        new OrphanedServer(tools, base, cluster.directory()).stop();
        var server = new EmbeddedPostgres(lock, cluster, credentials, cluster.start());
        try {
            Roles.ensure(server.url(Roles.SUPERUSER), credentials);
            return server;
        } catch (RuntimeException e) {
            cluster.stop();
            throw e;
        }
    }

    String url() {
        return url(Roles.DATABASE);
    }

    String ownerPassword() {
        return credentials.owner();
    }

    String applicationPassword() {
        return credentials.application();
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    @Override
    public void close() {
        try {
            cluster.stop();
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL cannot be stopped", e);
        } finally {
            lock.close();
        }
    }
}
