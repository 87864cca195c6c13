package io.smartconvo.rehearsal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code name: text}, or a name alone. */
record Named(String name, TextPattern text) {

    private static final Pattern SHAPE = Pattern.compile("([A-Za-z][\\w-]*)(?::\\s*(.*))?", Pattern.DOTALL);

    static Named in(String rest) {
        Matcher shape = SHAPE.matcher(rest);
        if (!shape.matches()) {
            throw new IllegalArgumentException("expected 'name: text'");
        }
        String text = shape.group(2);
        return new Named(shape.group(1), new TextPattern(text == null ? "" : text));
    }

    TextPattern required() {
        if (text.text().isEmpty()) {
            throw new IllegalArgumentException("expected a text after '" + name + ":'");
        }
        return text;
    }
}
