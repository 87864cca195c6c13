package io.smartconvo.flow.feel;

/** A lexical unit; for strings and names {@code text} is the meaning, not the notation. */
record Token(Kind kind, String text, int position) {

    enum Kind {
        NUMBER,
        STRING,
        NAME,
        /** A name in back quotes: never a keyword or a function. */
        QUOTED_NAME,
        SYMBOL,
        END
    }

    boolean is(String symbolOrKeyword) {
        return (kind == Kind.SYMBOL || kind == Kind.NAME) && text.equals(symbolOrKeyword);
    }
}
