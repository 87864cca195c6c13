package io.smartconvo.rehearsal;

import java.util.List;
import java.util.Set;

/** Something a visitor sees happen. Written as the line of a {@code .chat} file that would expect it. */
public sealed interface BotEvent {

    String asLine();

    record Said(String text) implements BotEvent {
        @Override
        public String asLine() {
            return "bot> " + indented(text);
        }
    }

    /** @param again whether the last answer did not fit */
    record Asked(String step, String text, boolean again) implements BotEvent {
        @Override
        public String asLine() {
            return question(step, text, again);
        }
    }

    /** @param options the ids of the quick replies, in order */
    record Offered(String step, String text, List<String> options, boolean again) implements BotEvent {
        public Offered {
            options = List.copyOf(options);
        }

        @Override
        public String asLine() {
            return question(step, text, again) + "\noptions> " + String.join(" | ", options);
        }
    }

    /**
     * @param form the form's file name without its ending
     * @param text what stands above the form, or an empty string
     * @param errors the keys of the fields that were refused
     */
    record FormShown(String form, String text, Set<String> errors) implements BotEvent {
        public FormShown {
            errors = Set.copyOf(errors);
        }

        @Override
        public String asLine() {
            String shown = "form> " + form + (text.isEmpty() ? "" : ": " + indented(text));
            return errors.isEmpty()
                    ? shown
                    : shown + "\nerrors> "
                            + String.join(", ", errors.stream().sorted().toList());
        }
    }

    record ConsentAsked(String purpose, String text) implements BotEvent {
        @Override
        public String asLine() {
            return "consent> " + purpose + ": " + indented(text);
        }
    }

    /** What the transcript keeps of the visitor's message. */
    record Kept(String text) implements BotEvent {
        @Override
        public String asLine() {
            return "kept> " + indented(text);
        }
    }

    record Ended(String reason) implements BotEvent {
        @Override
        public String asLine() {
            return "ended> " + reason;
        }
    }

    private static String question(String step, String text, boolean again) {
        return (again ? "again> " : "ask> ") + step + ": " + indented(text);
    }

    private static String indented(String text) {
        return text.replace("\n", "\n  ");
    }
}
