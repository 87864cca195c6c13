package io.smartconvo.platform.postgres;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks the server that ships in the jar, once per version, beside the data it serves. */
final class PostgresBinaries {

    /** The version on the class path, as a test checks: naming it here spares hashing 15 MB at each start. */
    static final String VERSION = "18.6";

    private PostgresBinaries() {}

    static PostgresTools unpackedIn(Path directory) throws IOException {
        var home = directory.resolve("server-" + VERSION);
        if (!Files.isDirectory(home)) {
            var draft = directory.resolve("server.new");
            PrivateFiles.deleteTree(draft);
            PrivateFiles.directory(draft);
            unpack(draft);
            Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
        }
        return new PostgresTools(home);
    }

    private static void unpack(Path target) throws IOException {
        try (InputStream packed = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system(), machine())) {
            if (packed == null) {
                throw new PostgresFailed(
                        "No embedded PostgreSQL for " + system() + " " + machine()
                                + ": set spring.datasource.url to a server of yours.",
                        "");
            }
            var tar = new TarArchiveInputStream(new XZInputStream(packed));
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(entry, tar, target);
            }
        }
    }

    private static void write(TarArchiveEntry entry, TarArchiveInputStream tar, Path target) throws IOException {
        var file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
            throw new PostgresFailed("Archive entry outside its directory: " + entry.getName(), "");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(file, target.resolve(entry.getLinkName()));
        } else {
            Files.copy(tar, file);
            file.toFile().setExecutable((entry.getMode() & 0100) != 0, true);
        }
    }

    private static String system() {
        var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("windows") ? "Windows" : name.startsWith("mac") ? "Darwin" : "Linux";
    }

    private static String machine() {
        var arch = System.getProperty("os.arch");
        return "amd64".equals(arch) ? "x86_64" : arch;
    }
}
