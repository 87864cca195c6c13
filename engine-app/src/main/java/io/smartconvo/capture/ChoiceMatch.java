package io.smartconvo.capture;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the option a typed text means: its id, its label, its number, or the only one whose words fit. Case, accents and
 * punctuation do not matter. In doubt there is no match.
 */
public final class ChoiceMatch {

    private static final Pattern NUMBER = Pattern.compile(
            "(?:(?:option|choice|number|answer|no|nr|nummer|antwort|numero|رقم|الخيار|خيار) )?(\\d{1,2})");
    private static final int FEWEST_LETTERS = 2;
    private static final int MOST_WORDS_AROUND = 2;

    private ChoiceMatch() {}

    public static Optional<Choice> find(List<Choice> options, String text) {
        String raw = PlainText.kept(text);
        String words = PlainText.compared(text);
        return only(
                        options,
                        option -> option.id().equals(raw)
                                || PlainText.kept(option.label()).equals(raw))
                .or(() -> words.isEmpty() ? Optional.empty() : inWords(options, words));
    }

    private static Optional<Choice> inWords(List<Choice> options, String words) {
        return only(options, option -> PlainText.compared(option.label()).equals(words))
                .or(() ->
                        only(options, option -> PlainText.compared(option.id()).equals(words)))
                .or(() -> numbered(options, words))
                .or(() -> only(options, option -> sharesWords(words, option))
                        .filter(option -> fewWordsAround(words, PlainText.compared(option.label()))))
                .or(() -> only(options, option -> startsWith(PlainText.compared(option.label()), words)))
                .or(() -> only(options, option -> contains(PlainText.compared(option.label()), words)));
    }

    private static Optional<Choice> numbered(List<Choice> options, String words) {
        Matcher number = NUMBER.matcher(words);
        // "Table 3" among labels with numbers of their own is not the third option.
        boolean ownNumbers =
                options.stream().anyMatch(option -> option.label().chars().anyMatch(Character::isDigit));
        if (!number.matches() || ownNumbers) {
            return Optional.empty();
        }
        int index = Integer.parseInt(number.group(1)) - 1;
        return index >= 0 && index < options.size() ? Optional.of(options.get(index)) : Optional.empty();
    }

    /** "Yes please", but not a story in which a yes occurs. */
    private static boolean fewWordsAround(String words, String label) {
        return contains(words, label) && words.split(" ").length <= label.split(" ").length + MOST_WORDS_AROUND;
    }

    private static boolean contains(String text, String part) {
        return longEnough(part) && (" " + text + " ").contains(" " + part + " ");
    }

    private static boolean startsWith(String text, String start) {
        return longEnough(start) && text.startsWith(start) && !Character.isDigit(start.charAt(start.length() - 1));
    }

    private static boolean sharesWords(String words, Choice option) {
        return Stream.of(PlainText.compared(option.label()).split(" ")).anyMatch(word -> contains(words, word));
    }

    private static boolean longEnough(String words) {
        return words.length() >= FEWEST_LETTERS || !words.isEmpty() && Character.isDigit(words.charAt(0));
    }

    private static Optional<Choice> only(List<Choice> options, Predicate<Choice> fits) {
        List<Choice> found = options.stream().filter(fits).limit(2).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
