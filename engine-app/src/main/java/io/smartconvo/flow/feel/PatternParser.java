package io.smartconvo.flow.feel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Reads a pattern and builds its automaton (Thompson's construction; counted repeats are copied out). */
final class PatternParser {

    private static final int MAX_REPEAT = 100;
    private static final int MAX_DEPTH = 10;

    private final String source;
    private int at;
    private int depth;

    PatternParser(String source) {
        this.source = source;
    }

    /** A part of a pattern that can be built any number of times. */
    private interface Part {
        /** Adds states to the program that lead to {@code next}; returns where to enter. */
        int build(PatternProgram program, int next) throws FeelSyntaxException;
    }

    PatternProgram program() throws FeelSyntaxException {
        Part whole = alternatives();
        if (at < source.length()) {
            throw failure("there is a ) too many.", "Remove it or write \\).");
        }
        PatternProgram program = new PatternProgram();
        int bridge = program.jump();
        program.enterAt(whole.build(program, bridge));
        program.link(bridge, program.jump());
        return program;
    }

    private Part alternatives() throws FeelSyntaxException {
        if (++depth > MAX_DEPTH) {
            throw failure("its groups are nested too deep.", "Nest at most 10 groups.");
        }
        List<Part> choices = new ArrayList<>();
        choices.add(sequence());
        while (at < source.length() && source.charAt(at) == '|') {
            at++;
            choices.add(sequence());
        }
        depth--;
        return choices.size() == 1 ? choices.get(0) : (program, next) -> choose(choices, program, next);
    }

    private static int choose(List<Part> choices, PatternProgram program, int next) throws FeelSyntaxException {
        int entry = choices.get(0).build(program, next);
        for (Part choice : choices.subList(1, choices.size())) {
            int split = program.jump();
            program.link(split, entry);
            program.link(split, choice.build(program, next));
            entry = split;
        }
        return entry;
    }

    private Part sequence() throws FeelSyntaxException {
        List<Part> parts = new ArrayList<>();
        while (at < source.length() && source.charAt(at) != '|' && source.charAt(at) != ')') {
            parts.add(repeated(atom()));
        }
        return (program, next) -> {
            int entry = next;
            for (int i = parts.size() - 1; i >= 0; i--) {
                entry = parts.get(i).build(program, entry);
            }
            return entry;
        };
    }

    private Part repeated(Part part) throws FeelSyntaxException {
        if (at >= source.length()) {
            return part;
        }
        Part repeated;
        switch (source.charAt(at)) {
            case '?' -> repeated = times(part, 0, 1);
            case '*' -> repeated = star(part);
            case '+' ->
                repeated = (program, next) -> part.build(program, star(part).build(program, next));
            case '{' -> repeated = counted(part);
            default -> {
                return part;
            }
        }
        at++;
        if (at < source.length() && "?*+{".indexOf(source.charAt(at)) >= 0) {
            throw failure("two repeats follow each other.", "Put the first one in parentheses.");
        }
        return repeated;
    }

    private Part counted(Part part) throws FeelSyntaxException {
        int end = source.indexOf('}', at);
        String[] bounds =
                end < 0 ? new String[0] : source.substring(at + 1, end).split(",", -1);
        int least = bounds.length == 0 ? -1 : count(bounds[0]);
        int most = bounds.length == 2 ? count(bounds[1]) : least;
        if (bounds.length > 2 || least < 0 || most < least || most > MAX_REPEAT) {
            throw failure("a repeat count is not understood.", "Write {n} or {n,m} with numbers up to 100.");
        }
        at = end;
        return times(part, least, most);
    }

    private static int count(String digits) {
        boolean valid =
                !digits.isEmpty() && digits.length() <= 3 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return valid ? Integer.parseInt(digits) : -1;
    }

    private static Part star(Part part) {
        return (program, next) -> {
            int split = program.jump();
            program.link(split, part.build(program, split));
            program.link(split, next);
            return split;
        };
    }

    private static Part times(Part part, int least, int most) {
        return (program, next) -> {
            int entry = next;
            for (int i = most; i > 0; i--) {
                int inner = part.build(program, entry);
                if (i > least) {
                    int split = program.jump();
                    program.link(split, inner);
                    program.link(split, next);
                    inner = split;
                }
                entry = inner;
            }
            return entry;
        };
    }

    private Part atom() throws FeelSyntaxException {
        char c = source.charAt(at);
        if (c == '(') {
            at++;
            Part inner = alternatives();
            if (at >= source.length()) {
                throw failure("a ( is not closed.", "Add a ).");
            }
            at++;
            return inner;
        }
        if ("?*+{}]^$".indexOf(c) >= 0) {
            throw failure(
                    "«" + c + "» has nothing to work on.",
                    "Write \\" + c + " for the sign itself; the whole text is matched anyway.");
        }
        IntPredicate accepts = c == '[' ? set() : single();
        return (program, next) -> {
            int state = program.consume(accepts);
            program.link(state, next);
            return state;
        };
    }

    private IntPredicate single() throws FeelSyntaxException {
        if (source.charAt(at) == '\\') {
            return escaped();
        }
        int literal = character();
        return literal == '.' ? c -> true : c -> c == literal;
    }

    private IntPredicate escaped() throws FeelSyntaxException {
        at++;
        if (at >= source.length()) {
            throw failure("it ends with a backslash.", "Write \\\\ for a backslash.");
        }
        int c = character();
        switch (c) {
            case 'd':
                return x -> x >= '0' && x <= '9';
            case 'w':
                return x -> Character.isLetterOrDigit(x) || x == '_';
            case 's':
                return Character::isWhitespace;
            default:
                if (Character.isLetterOrDigit(c)) {
                    throw failure("«\\" + Character.toString(c) + "» is not known.", "Use \\d, \\w or \\s.");
                }
                return x -> x == c;
        }
    }

    private IntPredicate set() throws FeelSyntaxException {
        at++;
        boolean negated = at < source.length() && source.charAt(at) == '^';
        at += negated ? 1 : 0;
        IntPredicate accepts = c -> false;
        boolean empty = true;
        while (at < source.length() && source.charAt(at) != ']') {
            accepts = accepts.or(source.charAt(at) == '\\' ? escaped() : span());
            empty = false;
        }
        if (at >= source.length() || empty) {
            throw failure("a set [ ] is empty or not closed.", "Write for instance [A-Z0-9].");
        }
        at++;
        return negated ? accepts.negate() : accepts;
    }

    private IntPredicate span() throws FeelSyntaxException {
        int low = character();
        boolean ranged = at + 1 < source.length() && source.charAt(at) == '-' && source.charAt(at + 1) != ']';
        if (!ranged) {
            return c -> c == low;
        }
        at++;
        int high = character();
        if (high < low || high == '\\' || high == '[') {
            throw failure("a range in a set is not understood.", "Write the smaller character first: [a-z].");
        }
        return c -> c >= low && c <= high;
    }

    private int character() {
        int c = source.codePointAt(at);
        at += Character.charCount(c);
        return c;
    }

    private FeelSyntaxException failure(String message, String remedy) {
        return new FeelSyntaxException(at, message, remedy);
    }
}
