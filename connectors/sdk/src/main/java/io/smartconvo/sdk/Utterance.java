package io.smartconvo.sdk;

/** Something that was said in a conversation. */
public record Utterance(Speaker speaker, String text) {

    /** Who said it. */
    public enum Speaker {
        VISITOR,
        BOT,
        AGENT
    }

    /** How many personal values were masked in it. */
    public int masked() {
        return Placeholder.count(text);
    }

    @Override
    public String toString() {
        return "Utterance[" + speaker + ", " + text.length() + " characters]";
    }
}
