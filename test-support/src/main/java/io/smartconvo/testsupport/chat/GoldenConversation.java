package io.smartconvo.testsupport.chat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * One {@code .chat} file.
 *
 * @param name where it came from, for messages
 * @param scene what is arranged before the conversation starts
 * @param lines what the visitor does and what must happen, in order
 */
public record GoldenConversation(String name, Scene scene, List<Line> lines) {

    public GoldenConversation {
        lines = List.copyOf(lines);
    }

    /**
     * Reads a conversation.
     *
     * @throws MalformedConversation naming the line that cannot be understood
     */
    public static GoldenConversation parse(String name, String text) {
        return new ChatParser(name).parse(text);
    }

    public static GoldenConversation read(Path file) {
        try {
            return parse(nameOf(file), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All conversations of all flows under a folder such as {@code bpmn/flows}, sorted by name. */
    public static List<GoldenConversation> readAll(Path flows) {
        try (Stream<Path> files = Files.walk(flows)) {
            return files.filter(file -> file.toString().endsWith(".chat"))
                    .sorted()
                    .map(GoldenConversation::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last words of its path: {@code lead-capture/happy-path}. */
    private static String nameOf(Path file) {
        Path path = file.toAbsolutePath();
        int last = path.getNameCount() - 1;
        return path.getName(last - 2) + "/" + path.getName(last).toString().replace(".chat", "");
    }

    @Override
    public String toString() {
        return name;
    }
}
