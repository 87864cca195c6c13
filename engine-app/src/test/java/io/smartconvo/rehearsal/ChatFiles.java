package io.smartconvo.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The golden conversations that ship. */
public final class ChatFiles {

    public static final Path FLOWS = Path.of("..", "bpmn", "flows");

    private ChatFiles() {}

    /** All of them, sorted by name. */
    public static List<GoldenConversation> all() {
        return paths().stream().map(ChatFiles::read).toList();
    }

    public static List<Path> paths() {
        try (Stream<Path> files = Files.walk(FLOWS)) {
            return files.filter(file -> file.toString().endsWith(".chat"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static GoldenConversation read(Path file) {
        try {
            return GoldenConversation.parse(nameOf(file), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last words of its path: {@code lead-capture/happy-path}. */
    public static String nameOf(Path file) {
        Path path = file.toAbsolutePath();
        int last = path.getNameCount() - 1;
        return path.getName(last - 2) + "/" + path.getName(last).toString().replace(".chat", "");
    }
}
