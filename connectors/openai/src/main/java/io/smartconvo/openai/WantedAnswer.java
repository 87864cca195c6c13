package io.smartconvo.openai;

import io.smartconvo.sdk.StepException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An answer the model is to read out of the conversation.
 *
 * @param choices the only values of {@link Kind#CHOICE}
 */
record WantedAnswer(String name, Kind kind, List<String> choices, String description) {

    private static final Pattern LINE = Pattern.compile(
            "(?<name>[A-Za-z_][A-Za-z0-9_]{0,63})\\s*:\\s*(?<kind>[a-z]+)\\s*(?:\\((?<choices>[^()]*)\\))?\\s*(?:=(?<text>.*))?");

    enum Kind {
        TEXT,
        NUMBER,
        BOOLEAN,
        DATE,
        CHOICE
    }

    static List<WantedAnswer> parse(@Nullable String lines) throws StepException {
        if (lines == null || lines.isBlank()) {
            return List.of();
        }
        var wanted = new java.util.ArrayList<WantedAnswer>();
        for (var line : lines.strip().split("\\R")) {
            if (!line.isBlank()) {
                wanted.add(parseLine(line.strip()));
            }
        }
        if (wanted.stream().map(WantedAnswer::name).distinct().count() < wanted.size()) {
            throw malformed("an answer is named twice");
        }
        return List.copyOf(wanted);
    }

    private static WantedAnswer parseLine(String line) throws StepException {
        var match = LINE.matcher(line);
        if (!match.matches()) {
            throw malformed("a line is not of the form 'name: type = description'");
        }
        var kind = kind(match.group("kind"));
        var choices = choices(match.group("choices"));
        if ((kind == Kind.CHOICE) == choices.isEmpty()) {
            throw malformed("choice, and only choice, lists its values in brackets");
        }
        var text = match.group("text");
        return new WantedAnswer(match.group("name"), kind, choices, text == null ? "" : text.strip());
    }

    private static Kind kind(String name) throws StepException {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> malformed("a type is not one of text, number, boolean, date, choice"));
    }

    private static List<String> choices(@Nullable String list) {
        return list == null
                ? List.of()
                : Arrays.stream(list.split(","))
                        .map(String::strip)
                        .filter(choice -> !choice.isEmpty())
                        .toList();
    }

    private static StepException malformed(String why) {
        return new StepException(AiReply.UNAVAILABLE, "field 'Read answers' is malformed: " + why);
    }
}
