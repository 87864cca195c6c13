package io.smartconvo.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What a running (or killed) server left in its data directory. */
record PostmasterFile(Path file) {

    static PostmasterFile of(Path cluster) {
        return new PostmasterFile(cluster.resolve("postmaster.pid"));
    }

    /** The process of that number, whatever it is by now: numbers are used again. */
    Optional<ProcessHandle> process() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(file);
        try {
            return lines.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.get(0).strip()));
        } catch (NumberFormatException torn) {
            return Optional.empty();
        }
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }
}
