package io.smartconvo.audit;

import io.smartconvo.platform.DataDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Checkpoints kept in files of this node, one per log, only ever added to: out of reach of who can bend the database. */
@Component
class AnchorFiles {

    private static final String ENDING = ".checkpoints";

    private final Path directory;

    AnchorFiles(AuditProperties settings, DataDirectory data) {
        Path set = settings.anchorDir();
        this.directory = set == null ? data.path().resolve("audit") : set;
    }

    /** @return the notes kept of a log, oldest first */
    List<String> notes(UUID log) {
        Path file = file(log);
        try {
            return Files.exists(file) ? VerifyAudit.notes(Files.readString(file)) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("The kept checkpoints cannot be read", e);
        }
    }

    /** The logs of which something was kept. */
    List<UUID> logs() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> UUID.fromString(name.substring(0, name.length() - ENDING.length())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The kept checkpoints cannot be read", e);
        }
    }

    /** Returns once the note is on the disk. */
    void keep(UUID log, String note) {
        ByteBuffer bytes = ByteBuffer.wrap((note + "\n").getBytes(StandardCharsets.UTF_8));
        try {
            Files.createDirectories(directory);
            try (FileChannel file = FileChannel.open(
                    file(log), StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
                while (bytes.hasRemaining()) {
                    file.write(bytes);
                }
                file.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A checkpoint cannot be kept", e);
        }
    }

    /** A time stamp over the checkpoint of this size, in a file of its own; written whole or not at all, and never again. */
    void keepStamp(UUID log, long size, byte[] response) {
        Path file = directory.resolve(log + "-" + size + ".tsr");
        if (Files.exists(file)) {
            return;
        }
        try {
            Files.createDirectories(directory);
            Path draft = Files.createTempFile(directory, log.toString(), ".draft");
            Files.write(draft, response);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("A time stamp cannot be kept", e);
        }
    }

    private Path file(UUID log) {
        return directory.resolve(log + ENDING);
    }
}
