package io.smartconvo.privacy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** How many of the labelled values were found, and how much else. */
final class Score {

    private int right;
    private int missed;
    private int wrong;

    static Map<String, Score> by(
            List<LabelledText> texts, Function<LabelledText, List<PersonalMatch>> finder, List<String> misses) {
        Map<String, Score> scores = new TreeMap<>();
        for (LabelledText text : texts) {
            List<PersonalMatch> found = finder.apply(text);
            for (LabelledText.Label label : text.labels()) {
                boolean hit = found.stream().anyMatch(label::isIn);
                count(scores, text, label.kind(), hit ? 1 : 0, hit ? 0 : 1, 0);
                if (!hit) {
                    misses.add("missed " + label.kind() + ": " + text.text());
                }
            }
            for (PersonalMatch match : found) {
                boolean labelled = text.labels().stream().anyMatch(label -> label.isIn(match));
                if (!labelled) {
                    count(scores, text, match.kind(), 0, 0, 1);
                    misses.add("wrong " + match + ": " + text.text());
                }
            }
        }
        return scores;
    }

    private static void count(
            Map<String, Score> scores, LabelledText text, PersonalKind kind, int right, int missed, int wrong) {
        for (String key : List.of("kind " + kind, "language " + text.language(), "all")) {
            Score score = scores.computeIfAbsent(key, each -> new Score());
            score.right += right;
            score.missed += missed;
            score.wrong += wrong;
        }
    }

    double recall() {
        return right + missed == 0 ? 1 : (double) right / (right + missed);
    }

    double precision() {
        return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "recall %.3f, precision %.3f, %d labelled", recall(), precision(), right + missed);
    }
}
