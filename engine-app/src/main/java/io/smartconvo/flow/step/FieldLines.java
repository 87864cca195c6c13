package io.smartconvo.flow.step;

import io.smartconvo.flow.FlowStep;
import io.smartconvo.flow.feel.FeelExpression;
import io.smartconvo.flow.feel.FeelSyntaxException;
import io.smartconvo.flow.feel.FeelTemplate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Fields with one {@code left = right} per line. The desktop modeler edits one line only, so a text without line breaks
 * is separated by semicolons outside quotes.
 */
final class FieldLines {

    private static final int MAX_LINES = 50;
    private static final int MAX_LABEL = 200;
    private static final Pattern OPTION_ID = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_-]{0,63}");

    private FieldLines() {}

    /** A line of a field: both sides stripped, {@code offset} of the right side in the field. */
    private record Line(String left, String right, int offset) {}

    static List<FlowStep.Option> options(String text) throws FieldException, FeelSyntaxException {
        List<FlowStep.Option> options = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Line line : lines(text, "id = Label")) {
            if (!OPTION_ID.matcher(line.left()).matches()) {
                throw new FieldException(
                        "has an option without a usable id", "Use letters, digits, _ and - for the id.");
            }
            if (!ids.add(line.left())) {
                throw new FieldException("has the option «" + line.left() + "» twice", "Give each option its own id.");
            }
            if (line.right().length() > MAX_LABEL) {
                throw new FieldException("has a label longer than 200 characters", "Shorten it.");
            }
            options.add(new FlowStep.Option(line.left(), FeelTemplate.parse(line.right())));
        }
        return List.copyOf(options);
    }

    static List<FlowStep.Assignment> assignments(String text) throws FieldException, FeelSyntaxException {
        List<FlowStep.Assignment> assignments = new ArrayList<>();
        for (Line line : lines(text, "name = FEEL expression")) {
            FieldCheck.requireAnswer(line.left());
            try {
                assignments.add(new FlowStep.Assignment(line.left(), FeelExpression.parse(line.right())));
            } catch (FeelSyntaxException e) {
                throw new FeelSyntaxException(line.offset() + e.position(), String.valueOf(e.getMessage()), e.remedy());
            }
        }
        return List.copyOf(assignments);
    }

    /** The names of the answers to read; their kinds are the connector's to judge. */
    static List<String> readings(String text) throws FieldException {
        List<String> names = new ArrayList<>();
        for (String line : text.lines().filter(line -> !line.isBlank()).toList()) {
            int sign = line.indexOf(':');
            if (sign < 0) {
                throw new FieldException(
                        "has a line that is not understood", "Write one «name: type = description» per line.");
            }
            String name = line.substring(0, sign).strip();
            FieldCheck.requireAnswer(name);
            names.add(name);
        }
        return List.copyOf(names);
    }

    private static List<String> pieces(String text) {
        char separator = text.indexOf('\n') >= 0 ? '\n' : ';';
        List<String> pieces = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && separator == ';' && (i == 0 || text.charAt(i - 1) != '\\')) {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                pieces.add(text.substring(start, i));
                start = i + 1;
            }
        }
        pieces.add(text.substring(start));
        return pieces;
    }

    private static List<Line> lines(String text, String form) throws FieldException {
        List<Line> lines = new ArrayList<>();
        int offset = 0;
        for (String raw : pieces(text)) {
            int sign = raw.indexOf('=');
            if (!raw.isBlank()) {
                String left = sign < 0 ? "" : raw.substring(0, sign).strip();
                String right = sign < 0 ? "" : raw.substring(sign + 1).strip();
                if (left.isEmpty() || right.isEmpty()) {
                    throw new FieldException("has a line that is not understood", "Write one «" + form + "» per line.");
                }
                lines.add(new Line(left, right, offset + raw.indexOf(right, sign)));
            }
            offset += raw.length() + 1;
        }
        if (lines.size() > MAX_LINES) {
            throw new FieldException("has more than 50 lines", "Use fewer.");
        }
        return lines;
    }
}
