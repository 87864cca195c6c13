package io.smartconvo.rehearsal;

import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** Writes lines of a {@code .chat} file so that reading them gives back what was meant. */
public final class Notation {

    private static final String READS = " => {";

    /** A line break with blanks or empty lines around it, which a file of this notation cannot hold. */
    private static final Pattern LOOSE_BREAK = Pattern.compile("\\*{0,3}(?:[ \\t]+\\R\\s*|\\R\\s+)\\*{0,3}");

    private static final Pattern LOOSE_START = Pattern.compile("^\\s+\\*{0,3}");
    private static final Pattern LOOSE_END = Pattern.compile("\\*{0,3}\\s+$");

    private Notation() {}

    /** What somebody typed or a model said; blanks and empty lines at its line breaks are lost. */
    public static String spoken(String word, String text) {
        return word + " " + String.join("\n  ", text.strip().split("\\s*\\R\\s*"));
    }

    /** An event that must come, with {@code *} where the notation cannot say exactly what stands there. */
    public static String expected(BotEvent event) {
        if (event instanceof BotEvent.Said said) {
            return "bot> " + exact(said.text());
        }
        if (event instanceof BotEvent.Asked asked) {
            return question(asked.step(), asked.text(), asked.again());
        }
        if (event instanceof BotEvent.Offered offered) {
            return question(offered.step(), offered.text(), offered.again()) + "\noptions> "
                    + String.join(" | ", offered.options());
        }
        if (event instanceof BotEvent.ConsentAsked asked) {
            return "consent> " + asked.purpose() + ": " + exact(asked.text());
        }
        return event instanceof BotEvent.FormShown shown ? form(shown) : event.asLine();
    }

    /** A mail that must be sent. */
    public static String expected(Mail mail) {
        return "mail> " + mail.to() + " " + exact(mail.subject());
    }

    private static String question(String step, String text, boolean again) {
        return (again ? "again> " : "ask> ") + step + ": " + exact(text);
    }

    private static String form(BotEvent.FormShown shown) {
        String line = "form> " + shown.form() + (shown.text().isEmpty() ? "" : ": " + exact(shown.text()));
        return shown.errors().isEmpty()
                ? line
                : line + "\nerrors> "
                        + String.join(", ", shown.errors().stream().sorted().toList());
    }

    private static String exact(String text) {
        String breaks = LOOSE_BREAK.matcher(text).replaceAll("*\n*");
        String start = LOOSE_START.matcher(breaks).replaceFirst("*");
        String end = LOOSE_END.matcher(start).replaceFirst("*");
        return end.isEmpty() ? "*" : end.replaceAll("\\R", "\n  ");
    }

    /** What the model did, as a line of the scene. */
    public static String model(ModelTurn turn) {
        if (turn instanceof ModelTurn.Says says) {
            boolean plain = says.reads().isEmpty()
                    && !says.text().isBlank()
                    && !says.text().contains(READS);
            String reads = plain ? "" : " => " + JsonMapper.shared().writeValueAsString(says.reads());
            return spoken("model: says", says.text()) + reads;
        }
        if (turn instanceof ModelTurn.Begins begins) {
            return spoken("model: begins", begins.text());
        }
        return turn instanceof ModelTurn.Refuses ? "model: refuses" : "model: fails";
    }

    /** A form that is submitted. */
    public static String filled(Map<String, Object> values) {
        return "fill> " + JsonMapper.shared().writeValueAsString(values);
    }
}
