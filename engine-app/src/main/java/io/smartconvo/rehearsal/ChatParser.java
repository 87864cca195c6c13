package io.smartconvo.rehearsal;

import io.smartconvo.rehearsal.ExpectedLine.Asks;
import io.smartconvo.rehearsal.ExpectedLine.Ends;
import io.smartconvo.rehearsal.ExpectedLine.ShowsForm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the notation of {@code .chat} files. */
final class ChatParser {

    private static final Pattern SCENE = Pattern.compile("([a-z]+):\\s*(.*)", Pattern.DOTALL);
    private static final Pattern LINE = Pattern.compile("([a-z]+)>\\s*(.*)", Pattern.DOTALL);

    private final String name;
    private final SceneBuilder scene = new SceneBuilder();
    private final List<Line> lines = new ArrayList<>();

    ChatParser(String name) {
        this.name = name;
    }

    GoldenConversation parse(String text) {
        List<SourceLine> source = SourceLine.of(text);
        for (SourceLine line : source) {
            try {
                take(line);
            } catch (RuntimeException e) {
                throw new MalformedConversation(name, line.number(), String.valueOf(e.getMessage()));
            }
        }
        int last = source.isEmpty() ? 1 : source.get(source.size() - 1).number();
        if (lines.isEmpty()) {
            throw new MalformedConversation(name, last, "nothing happens in this conversation");
        }
        return new GoldenConversation(name, scene.build(), lines);
    }

    private void take(SourceLine line) {
        Matcher spoken = LINE.matcher(line.text());
        Matcher arranged = SCENE.matcher(line.text());
        if (spoken.matches()) {
            scene.requireFlow();
            speak(line.number(), spoken.group(1), spoken.group(2));
        } else if (arranged.matches()) {
            require(lines.isEmpty(), "'" + arranged.group(1) + ":' must stand before the conversation begins");
            scene.set(arranged.group(1), arranged.group(2));
        } else {
            throw new IllegalArgumentException("expected 'word: ...' or 'word> ...'");
        }
    }

    private void speak(int number, String verb, String rest) {
        require(!(last() instanceof Ends), "nothing can follow 'ended>'");
        switch (verb) {
            case "options" -> lines.set(lines.size() - 1, offering(rest));
            case "errors" -> lines.set(lines.size() - 1, refusing(rest));
            default -> lines.add(Verb.line(verb, number, rest));
        }
    }

    private Line offering(String rest) {
        require(last() instanceof Asks, "'options>' must follow 'ask>' or 'again>'");
        return ((Asks) last()).offering(split(rest, "\\|"));
    }

    private Line refusing(String rest) {
        require(last() instanceof ShowsForm shown && shown.errors().isEmpty(), "'errors>' must follow 'form>'");
        Set<String> keys = new LinkedHashSet<>(split(rest, ","));
        return ((ShowsForm) last()).refusing(keys);
    }

    private static List<String> split(String text, String separator) {
        List<String> parts =
                Arrays.stream(text.split(separator, -1)).map(String::strip).toList();
        require(parts.stream().noneMatch(String::isEmpty), "an entry of the list is empty");
        return parts;
    }

    private Object last() {
        return lines.isEmpty() ? this : lines.get(lines.size() - 1);
    }

    private static void require(boolean holds, String problem) {
        if (!holds) {
            throw new IllegalArgumentException(problem);
        }
    }
}
