package io.smartconvo.rehearsal;

import java.util.List;

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

    @Override
    public String toString() {
        return name;
    }
}
