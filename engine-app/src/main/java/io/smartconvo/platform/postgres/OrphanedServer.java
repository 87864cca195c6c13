package io.smartconvo.platform.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server that outlived the product (kill -9), or only its process file. Ours is recognised by its executable, which
 * lives in this data directory; a stranger that got the same process number is left in peace.
 */
record OrphanedServer(PostgresTools tools, Path base, Path cluster) {

    private static final Logger log = LoggerFactory.getLogger(OrphanedServer.class);
    private static final int SECONDS = 30;

    void stop() throws IOException {
        var file = PostmasterFile.of(cluster);
        var process = file.process();
        if (process.filter(this::isOurs).isPresent()) {
            log.info("A PostgreSQL of an earlier run is still up: stopping it");
            stopServer();
        }
        leftovers().forEach(OrphanedServer::awaitEnd);
        if (file.process()
                .filter(ProcessHandle::isAlive)
                .filter(p -> !isOurs(p))
                .isPresent()) {
            file.delete();
        }
    }

    private void stopServer() throws IOException {
        if (tools.tryRun("pg_ctl", stop("fast"), base) != 0) {
            tools.run("pg_ctl", stop("immediate"), base);
        }
    }

    private List<String> stop(String mode) {
        return List.of("stop", "-D", cluster.toString(), "-m", mode, "-t", "60", "-w");
    }

    /** Backends of a killed postmaster still hold its memory; the next server must not start beside them. */
    private Stream<ProcessHandle> leftovers() {
        return ProcessHandle.allProcesses().filter(this::isOurs);
    }

    private static void awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new PostgresFailed("Process " + process.pid() + " of an earlier run does not end", "");
        }
    }

    private boolean isOurs(ProcessHandle process) {
        return process.info().command().map(Path::of).filter(tools::isOurs).isPresent();
    }
}
