package io.smartconvo.dsar;

import io.smartconvo.platform.DataDirectory;
import io.smartconvo.privacy.catalogue.StoreScan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Every place where something of a person could have been put: all tables, and this node's own files that hold text. */
@Component
class Stores {

    private static final Set<String> TEXT = Set.of("log", "jsonl", "checkpoints", "txt", "csv", "json");
    private static final long LARGEST = 256L << 20;

    private final ObjectProvider<StoreScan> tables;
    private final DataDirectory data;

    Stores(ObjectProvider<StoreScan> tables, DataDirectory data) {
        this.tables = tables;
        this.data = data;
    }

    /** Names of what is looked through. */
    List<String> names() {
        return Stream.concat(tables.getObject().tables().stream(), Stream.of("files of this node"))
                .toList();
    }

    /** @return numbers of places that hold one of these, by store; stores without any left out */
    Map<String, Long> find(List<String> identifiers) {
        Map<String, Long> found = new TreeMap<>(tables.getObject().find(identifiers));
        Set<String> spellings = identifiers.stream()
                .flatMap(identifier -> StoreScan.spellings(identifier).stream())
                .collect(Collectors.toSet());
        long files = files().stream().filter(file -> holds(file, spellings)).count();
        if (files > 0) {
            found.put("files of this node", files);
        }
        return found;
    }

    private List<Path> files() {
        List<Path> found = new ArrayList<>();
        if (Files.isDirectory(data.path())) {
            try {
                Files.walkFileTree(data.path(), new TextFiles(found));
            } catch (IOException e) {
                throw new UncheckedIOException("The files of this node cannot be listed", e);
            }
        }
        return found;
    }

    /** What is gone when it is looked at, as a database's own files are all the time, holds nothing. */
    private static final class TextFiles extends SimpleFileVisitor<Path> {

        private final List<Path> found;

        TextFiles(List<Path> found) {
            this.found = found;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && isText(file)) {
                found.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw e;
        }
    }

    private static boolean isText(Path file) {
        String name = file.getFileName().toString();
        return TEXT.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    private static boolean holds(Path file, Set<String> spellings) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new IllegalStateException("A file is too large to be looked through: " + file.getFileName());
            }
            String text = Files.readString(file, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
            return spellings.stream().anyMatch(text::contains);
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("A file of this node cannot be read", e);
        }
    }
}
