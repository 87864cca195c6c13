package io.smartconvo.testsupport.chat;

/** A {@code .chat} file cannot be understood. */
public final class MalformedConversation extends RuntimeException {

    private final int line;

    MalformedConversation(String name, int line, String problem) {
        super("%s, line %d: %s".formatted(name, line, problem));
        this.line = line;
    }

    public int line() {
        return line;
    }
}
