package io.smartconvo.flow.feel;

import io.smartconvo.flow.feel.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Cuts a FEEL source into tokens. */
final class FeelLexer {

    private static final int MAX_DIGITS = 34;
    private static final List<String> LONG_SYMBOLS = List.of("**", "!=", "<=", ">=", "..");
    private static final String SYMBOLS = "+-*/=<>()[],.";

    private final String source;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    FeelLexer(String source) {
        this.source = source;
    }

    List<Token> tokens() throws FeelSyntaxException {
        while (at < source.length()) {
            char c = source.charAt(at);
            if (Character.isWhitespace(c) || c == '\u00a0') {
                at++;
            } else if (isDigit(c)) {
                number();
            } else if (c == '"') {
                string();
            } else if (c == '`') {
                quotedName();
            } else if (isNameStart(c)) {
                name();
            } else {
                symbol();
            }
        }
        tokens.add(new Token(Kind.END, "", source.length()));
        return tokens;
    }

    private void number() throws FeelSyntaxException {
        int start = at;
        skipDigits();
        if (at + 1 < source.length() && source.charAt(at) == '.' && isDigit(source.charAt(at + 1))) {
            at++;
            skipDigits();
        }
        if (at - start > MAX_DIGITS) {
            throw new FeelSyntaxException(start, "This number is too long.", "Use at most 34 digits.");
        }
        if (at < source.length() && isNameStart(source.charAt(at))) {
            throw new FeelSyntaxException(
                    at, "A number cannot be followed by a letter.", "Put an operator or a space between them.");
        }
        tokens.add(new Token(Kind.NUMBER, source.substring(start, at), start));
    }

    private void skipDigits() {
        while (at < source.length() && isDigit(source.charAt(at))) {
            at++;
        }
    }

    private void string() throws FeelSyntaxException {
        int start = at++;
        StringBuilder text = new StringBuilder();
        while (at < source.length() && source.charAt(at) != '"') {
            text.append(source.charAt(at) == '\\' ? escape() : source.charAt(at));
            at++;
        }
        if (at >= source.length()) {
            throw new FeelSyntaxException(start, "This text is not closed.", "End it with a double quote.");
        }
        at++;
        tokens.add(new Token(Kind.STRING, text.toString(), start));
    }

    private char escape() throws FeelSyntaxException {
        at++;
        char c = at < source.length() ? source.charAt(at) : ' ';
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case '"', '\\', '\'' -> c;
            default ->
                throw new FeelSyntaxException(
                        at - 1, "Unknown escape after a backslash.", "Use \\\\, \\\", \\n or \\t.");
        };
    }

    private void quotedName() throws FeelSyntaxException {
        int end = source.indexOf('`', at + 1);
        if (end < 0 || end == at + 1) {
            throw new FeelSyntaxException(at, "This name in back quotes is not closed or empty.", "Write `name`.");
        }
        tokens.add(new Token(Kind.QUOTED_NAME, source.substring(at + 1, end), at));
        at = end + 1;
    }

    private void name() {
        int start = at;
        while (at < source.length() && (isNameStart(source.charAt(at)) || isDigit(source.charAt(at)))) {
            at++;
        }
        tokens.add(new Token(Kind.NAME, source.substring(start, at), start));
    }

    private void symbol() throws FeelSyntaxException {
        for (String symbol : LONG_SYMBOLS) {
            if (source.startsWith(symbol, at)) {
                tokens.add(new Token(Kind.SYMBOL, symbol, at));
                at += 2;
                return;
            }
        }
        if (SYMBOLS.indexOf(source.charAt(at)) < 0) {
            throw new FeelSyntaxException(at, "The character " + shown() + " has no meaning here.", remedy());
        }
        tokens.add(new Token(Kind.SYMBOL, source.substring(at, at + 1), at));
        at++;
    }

    private String shown() {
        char c = source.charAt(at);
        return c > ' ' && c < 127 ? "«" + c + "»" : String.format("U+%04X", (int) c);
    }

    private String remedy() {
        return switch (source.charAt(at)) {
            case '&' -> "Join conditions with «and».";
            case '|' -> "Join conditions with «or».";
            case '!' -> "Write not(...), or != for «differs».";
            case '\'', '\u201c', '\u201d', '\u201e' -> "Put texts in straight double quotes.";
            case '{', '}', '$', '#' -> "Contexts and ${...} are not part of the language; write the name alone.";
            default -> "Remove it, or put it inside double quotes.";
        };
    }

    static boolean isNameStart(char c) {
        return c == '_' || Character.isLetter(c);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
