package io.smartconvo.openai;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the demo model knows: the facts that the designer listed in the instructions, a line with a dash each. Where
 * there are none, it makes up a shop.
 */
final class DemoKnowledge {

    private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");
    private static final int STEM = 6;
    private static final Set<String> EMPTY_WORDS = Set.of(
            "what", "when", "where", "which", "have", "does", "your", "with", "that", "this", "from", "take", "long",
            "much", "many", "about", "there", "would", "could", "should", "please", "want", "need", "like", "shop",
            "haben", "kann", "könne", "wann", "welche", "eine", "einen", "nicht", "bitte", "gibt");

    private final List<String> facts;

    DemoKnowledge(String instructions) {
        facts = instructions
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("- "))
                .map(line -> line.substring(2).strip())
                .toList();
    }

    Optional<String> answer(String question) {
        var topic = DemoTopic.of(question);
        if (topic.isPresent() && (facts.isEmpty() || topic.get().isSmallTalk())) {
            return topic.map(known -> known.text(DemoAssistant.language(question)));
        }
        return topic.isPresent()
                ? facts.stream().filter(topic.get()::isAbout).findFirst()
                : facts.stream()
                        .filter(fact -> shared(question, fact) > 0)
                        .max(Comparator.comparingLong(fact -> shared(question, fact)));
    }

    private static long shared(String question, String fact) {
        var known = stems(fact);
        return stems(question).stream().filter(known::contains).count();
    }

    private static Set<String> stems(String text) {
        return Arrays.stream(WORD.matcher(text.toLowerCase(Locale.ROOT))
                        .results()
                        .map(match -> match.group())
                        .toArray(String[]::new))
                .filter(word -> !EMPTY_WORDS.contains(word))
                .map(word -> word.substring(0, Math.min(word.length(), STEM)))
                .collect(Collectors.toSet());
    }
}
