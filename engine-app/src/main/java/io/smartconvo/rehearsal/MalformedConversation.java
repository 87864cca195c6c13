package io.smartconvo.rehearsal;

/** A {@code .chat} file cannot be understood. */
public final class MalformedConversation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final String problem;

    MalformedConversation(String name, int line, String problem) {
        super("%s, line %d: %s".formatted(name, line, problem));
        this.line = line;
        this.problem = problem;
    }

    /** What cannot be understood, for whoever wrote it. */
    public String problem() {
        return problem;
    }

    public int line() {
        return line;
    }
}
