package io.smartconvo.rehearsal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the lines before the first spoken one. */
final class SceneBuilder {

    private static final String READS = " => {";

    private @Nullable String flow;
    private Locale locale = Locale.ENGLISH;
    private Instant starts = Instant.parse("2027-03-01T09:00:00Z");
    private final List<ModelTurn> model = new ArrayList<>();
    private boolean mailFails;

    void set(String word, String value) {
        switch (word) {
            case "flow" -> flow = value;
            case "locale" -> locale = Locale.forLanguageTag(value);
            case "starts" -> starts = Instant.parse(value);
            case "model" -> model.add(modelTurn(value));
            case "mail" -> mailFails = only("fails", value);
            default -> throw new IllegalArgumentException("unknown word '" + word + ":'");
        }
        requireFlow();
    }

    String requireFlow() {
        if (flow == null || flow.isEmpty()) {
            throw new IllegalArgumentException("the first line must be 'flow: name'");
        }
        return flow;
    }

    Scene build() {
        return new Scene(requireFlow(), locale, starts, model, mailFails);
    }

    private static ModelTurn modelTurn(String value) {
        if (value.startsWith("says ")) {
            return says(value.substring("says ".length()));
        }
        if (value.startsWith("begins ")) {
            return new ModelTurn.Begins(value.substring("begins ".length()));
        }
        return switch (value) {
            case "fails" -> new ModelTurn.Fails();
            case "refuses" -> new ModelTurn.Refuses();
            default -> throw new IllegalArgumentException("the model 'says ...', 'begins ...', 'fails' or 'refuses'");
        };
    }

    private static ModelTurn says(String value) {
        int arrow = value.lastIndexOf(READS);
        if (arrow < 0) {
            return new ModelTurn.Says(value, Map.of());
        }
        return new ModelTurn.Says(value.substring(0, arrow), Json.object(value.substring(arrow + READS.length() - 1)));
    }

    private static boolean only(String allowed, String value) {
        if (!value.equals(allowed)) {
            throw new IllegalArgumentException("only '" + allowed + "' can stand here");
        }
        return true;
    }
}
