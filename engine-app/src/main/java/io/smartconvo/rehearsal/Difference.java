package io.smartconvo.rehearsal;

/**
 * Where a conversation first went another way than its file says.
 *
 * @param line the line of the file
 * @param expected what the file says
 * @param actual what happened, in the notation of the file
 */
public record Difference(String conversation, int line, String expected, String actual) {

    static final String NOTHING = "(nothing)";

    @Override
    public String toString() {
        return "%s, line %d%nexpected:%n%s%nbut was:%n%s".formatted(conversation, line, block(expected), block(actual));
    }

    private static String block(String text) {
        return text.indent(4).stripTrailing();
    }
}
