package io.smartconvo.sdk;

import java.util.regex.Pattern;

/** Something that was said in a conversation. */
public record Utterance(Speaker speaker, String text) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\[(?:email|phone|iban|card|[A-Z]{2,20}_\\d{1,6})]");

    /** Who said it. */
    public enum Speaker {
        VISITOR,
        BOT,
        AGENT
    }

    /** How many personal values were masked in it. */
    public int masked() {
        return Math.toIntExact(PLACEHOLDER.matcher(text).results().count());
    }

    @Override
    public String toString() {
        return "Utterance[" + speaker + ", " + text.length() + " characters]";
    }
}
