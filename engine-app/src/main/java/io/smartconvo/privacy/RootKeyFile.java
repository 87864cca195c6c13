package io.smartconvo.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** The root key in a file that only its owner may read: one line of base64. */
record RootKeyFile(Path path) {

    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    boolean exists() {
        return Files.exists(path);
    }

    byte[] read() {
        try {
            refuseOtherReaders();
            return RootKeys.decode(Files.readString(path, StandardCharsets.US_ASCII), "The root key file " + path);
        } catch (IOException e) {
            throw new UncheckedIOException("The root key file " + path + " cannot be read", e);
        }
    }

    /** Makes a new key unless another node was faster; the file appears whole or not at all. */
    void create() {
        try {
            Path folder = path.toAbsolutePath().normalize().getParent();
            if (folder != null) {
                Files.createDirectories(folder, onlyOwner(folder, "rwx------"));
            }
            Path draft = path.resolveSibling(path.getFileName() + "." + UUID.randomUUID());
            write(draft, Base64.getEncoder().encodeToString(AesKey.random()) + "\n");
            publish(draft);
        } catch (IOException e) {
            throw new UncheckedIOException("The root key file " + path + " cannot be created", e);
        }
    }

    private void write(Path draft, String line) throws IOException {
        Set<StandardOpenOption> options = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel file = FileChannel.open(draft, options, onlyOwner(draft, "rw-------"))) {
            file.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII)));
            file.force(true);
        }
    }

    private void publish(Path draft) throws IOException {
        try {
            // A hard link, unlike a move, never replaces a key that is already there.
            Files.createLink(path, draft);
        } catch (FileAlreadyExistsException e) {
            // Another node was faster: its key is the key.
        } catch (UnsupportedOperationException e) {
            Files.move(draft, path);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private void refuseOtherReaders() throws IOException {
        if (isPosix(path) && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(path))) {
            throw new IllegalStateException("The root key file " + path + " can be read by others than its owner."
                    + " Run chmod 600 on it, and think about who may have read it.");
        }
    }

    private static FileAttribute<?>[] onlyOwner(Path path, String permissions) {
        return isPosix(path)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
