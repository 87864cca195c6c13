package io.smartconvo.flow.feel;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A text with {@code {{ FEEL }}} placeholders, parsed and checked. Immutable and safe to share. */
public final class FeelTemplate {

    /** No source is longer. */
    public static final int MAX_LENGTH = 10_000;

    private static final int MAX_PLACEHOLDERS = 100;

    private final String source;
    private final List<Part> parts;

    /** Literal text, or an expression; {@code inLinkTarget} if it stands between {@code ](} and {@code )}. */
    private record Part(String text, @Nullable FeelExpression expression, boolean inLinkTarget) {}

    private FeelTemplate(String source, List<Part> parts) {
        this.source = source;
        this.parts = List.copyOf(parts);
    }

    /** Reads a source, or says where and why a placeholder is wrong. */
    public static FeelTemplate parse(String source) throws FeelSyntaxException {
        if (source.length() > MAX_LENGTH) {
            throw new FeelSyntaxException(
                    MAX_LENGTH, "This text is longer than " + MAX_LENGTH + " characters.", "Split it into two steps.");
        }
        List<Part> parts = new ArrayList<>();
        int at = 0;
        for (int open = source.indexOf("{{"); open >= 0; open = source.indexOf("{{", at)) {
            int close = end(source, open + 2);
            parts.add(new Part(source.substring(at, open), null, false));
            parts.add(new Part("", expression(source, open + 2, close), isLinkTarget(source, open)));
            at = close + 2;
            if (parts.size() > 2 * MAX_PLACEHOLDERS) {
                throw new FeelSyntaxException(open, "This text has too many placeholders.", "Use at most 100.");
            }
        }
        parts.add(new Part(source.substring(at), null, false));
        return new FeelTemplate(source, parts);
    }

    private static FeelExpression expression(String source, int from, int to) throws FeelSyntaxException {
        try {
            return FeelExpression.parse(source.substring(from, to));
        } catch (FeelSyntaxException e) {
            throw e.shifted(from);
        }
    }

    /** The position of the closing braces, which may also stand inside a quoted text. */
    private static int end(String source, int from) throws FeelSyntaxException {
        boolean quoted = false;
        for (int i = from; i < source.length(); i++) {
            char c = source.charAt(i);
            if (quoted && c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && source.startsWith("}}", i)) {
                return i;
            }
        }
        throw new FeelSyntaxException(from - 2, "This placeholder is not closed.", "Write {{ name }}.");
    }

    private static boolean isLinkTarget(String source, int position) {
        int open = source.lastIndexOf("](", position);
        int close = source.lastIndexOf(')', position);
        int line = source.lastIndexOf('\n', position);
        return open >= 0 && open > close && open > line;
    }

    /** The text with its placeholders filled in; a missing value leaves nothing (in JSON: null). */
    public String render(Map<String, ?> context, FeelBudget budget, Escaping escaping) {
        return render(context, budget, escaping, Map.of());
    }

    /** @param standIns by answer: what stands, as it is, where a placeholder names that answer and nothing else */
    public String render(Map<String, ?> context, FeelBudget budget, Escaping escaping, Map<String, String> standIns) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            text.append(part.text());
            if (part.expression() != null) {
                String standIn = standIns.get(part.expression().source().strip());
                text.append(standIn == null ? filled(part, part.expression(), context, budget, escaping) : standIn);
            }
        }
        return budget.made(text.toString());
    }

    private static String filled(
            Part part, FeelExpression expression, Map<String, ?> context, FeelBudget budget, Escaping escaping) {
        boolean encoded = part.inLinkTarget() && escaping == Escaping.MARKDOWN;
        return filled(expression.evaluate(context, budget), encoded ? Escaping.URL : escaping, budget);
    }

    private static String filled(@Nullable Object value, Escaping escaping, FeelBudget budget) {
        return escaping == Escaping.JSON ? JsonText.of(value, budget) : escaping.apply(budget.made(Values.text(value)));
    }

    /** The text with every placeholder replaced by one and the same stand-in: what can be checked at publish time. */
    public String renderWith(String standIn) {
        return parts.stream()
                .map(part -> part.expression() == null ? part.text() : standIn)
                .collect(Collectors.joining());
    }

    /** The answers it reads. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        for (Part part : parts) {
            if (part.expression() != null) {
                names.addAll(part.expression().names());
            }
        }
        return Set.copyOf(names);
    }

    /** True if there is nothing to fill in. */
    public boolean isLiteral() {
        return parts.size() == 1;
    }

    public String source() {
        return source;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FeelTemplate template && template.source.equals(source);
    }

    @Override
    public int hashCode() {
        return source.hashCode();
    }

    @Override
    public String toString() {
        return source;
    }
}
