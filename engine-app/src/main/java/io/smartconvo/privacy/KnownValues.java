package io.smartconvo.privacy;

import io.smartconvo.privacy.mask.FoldedText;
import io.smartconvo.privacy.mask.Span;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a conversation has learnt about its visitor, to be recognized when it is said again: names and everything else
 * that has no form of its own. Compares whole words, whatever their case and the blanks between them.
 */
public final class KnownValues {

    /** Nothing is known. */
    public static final KnownValues NONE = new KnownValues(Map.of());

    private static final int SHORTEST = 3;
    private static final int SHORTEST_NUMBER = 5;
    private static final int MOST = 64;

    private final List<Known> values;

    private record Known(String text, String placeholder) {}

    /** @param placeholders by value; a value too common to tell anybody apart is never recognized */
    public KnownValues(Map<String, String> placeholders) {
        values = placeholders.entrySet().stream()
                .map(entry -> new Known(
                        folded(FoldedText.of(entry.getKey()).text()).strip().replaceAll(" +", " "), entry.getValue()))
                .filter(known -> tells(known.text))
                .sorted(Comparator.comparingInt((Known known) -> known.text.length())
                        .reversed())
                .limit(MOST)
                .toList();
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    /** A word of two letters or a small number means anything; two ideographs are a name. */
    private static boolean tells(String text) {
        long signs = text.codePoints().filter(Character::isLetterOrDigit).count();
        if (text.codePoints().noneMatch(Character::isLetter)) {
            return signs >= SHORTEST_NUMBER;
        }
        return signs >= SHORTEST || signs == 2 && text.codePoints().allMatch(Character::isIdeographic);
    }

    /** Where these values stand, in the order of the text, not overlapping; the longer one wins. */
    List<Cover> find(String text, boolean markup) {
        if (values.isEmpty()) {
            return List.of();
        }
        FoldedText seen = FoldedText.of(text, markup);
        String folded = folded(seen.text());
        List<Cover> found = new ArrayList<>();
        for (int i = 0; i < folded.length(); i++) {
            for (Known known : values) {
                int end = startsWord(folded, i) ? end(folded, i, known.text) : -1;
                if (end > i) {
                    Span original = seen.original(new Span(i, end));
                    found.add(Cover.known(original.start(), original.end(), known.placeholder));
                    i = end - 1;
                    break;
                }
            }
        }
        return found;
    }

    /** One character for one, so that places stay the same. */
    private static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            folded.append(c == '\n' || c == '\t' ? ' ' : Character.toLowerCase(Character.toUpperCase(base(c))));
        }
        return folded.toString();
    }

    /** The letter without its accent, in scripts whose accents are often left out. */
    private static char base(char c) {
        boolean accented = c >= 0xC0 && c < 0x530 || c >= 0x1E00 && c < 0x2000;
        return accented
                ? Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0)
                : c;
    }

    private static boolean startsWord(String text, int at) {
        return at == 0 || isBoundary(text.charAt(at - 1), text.charAt(at));
    }

    private static boolean isBoundary(char left, char right) {
        boolean both = isWord(left) && isWord(right);
        return !both || Character.isIdeographic(left) || Character.isIdeographic(right);
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    /** Where the value that starts here ends, or -1; one blank of it stands for any number. */
    private static int end(String text, int start, String value) {
        int at = start;
        for (int i = 0; i < value.length(); i++) {
            if (at >= text.length() || text.charAt(at) != value.charAt(i)) {
                return -1;
            }
            at++;
            while (value.charAt(i) == ' ' && at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
        }
        return at == text.length() || isBoundary(text.charAt(at - 1), text.charAt(at)) ? at : -1;
    }

    /** Words of the longest value: a stream has to wait for that many. */
    int mostWords() {
        return values.stream()
                .mapToInt(known -> known.text.split(" ").length)
                .max()
                .orElse(0);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "KnownValues[%d]", values.size());
    }
}
