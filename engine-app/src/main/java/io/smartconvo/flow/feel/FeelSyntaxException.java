package io.smartconvo.flow.feel;

/** A text is not in the FEEL subset. Position, message and remedy are made for the person who wrote the text. */
public final class FeelSyntaxException extends Exception {

    private final int position;
    private final String remedy;

    public FeelSyntaxException(int position, String message, String remedy) {
        super(message, null, false, false);
        this.position = position;
        this.remedy = remedy;
    }

    /** Offset in the source at which reading failed, from 0. */
    public int position() {
        return position;
    }

    public String remedy() {
        return remedy;
    }

    FeelSyntaxException shifted(int by) {
        return new FeelSyntaxException(position + by, String.valueOf(getMessage()), remedy);
    }
}
