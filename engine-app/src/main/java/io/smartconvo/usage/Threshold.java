package io.smartconvo.usage;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Lets a number out only if at least ten did the same. Smaller ones are put together as {@code other}; if these are fewer than
 * ten too, the next larger number joins them, for else a total that is known elsewhere would tell them. Fewer than ten in all
 * are not told.
 */
final class Threshold {

    static final int LEAST = 10;

    private Threshold() {}

    /**
     * Only full tens: where numbers hang together, as those of steps one after the other do, one that is told exactly would
     * tell the small one beside it.
     */
    static long tens(long n) {
        return n - n % LEAST;
    }

    static SortedMap<String, Long> publish(Map<String, Long> counts) {
        Deque<Map.Entry<String, Long>> large = new ArrayDeque<>();
        long folded = 0;
        for (var entry : counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList()) {
            if (entry.getValue() >= LEAST && !entry.getKey().equals(UsageCounters.OTHER)) {
                large.addLast(entry);
            } else {
                folded += entry.getValue();
            }
        }
        while (folded > 0 && folded < LEAST && !large.isEmpty()) {
            folded += large.removeLast().getValue();
        }
        SortedMap<String, Long> published = new TreeMap<>();
        large.forEach(entry -> published.put(entry.getKey(), entry.getValue()));
        if (folded >= LEAST) {
            published.put(UsageCounters.OTHER, folded);
        }
        return published;
    }
}
