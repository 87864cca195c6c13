package io.smartconvo.usage;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How long was waited, kept as a handful of numbers: bucket n holds what took from 2ⁿ to 2ⁿ⁺¹ seconds, bucket 0 less too. */
final class Waits {

    private static final int LAST = 21;

    private Waits() {}

    static int bucket(Duration time) {
        long seconds = Math.max(1, time.toSeconds());
        return Math.min(LAST, Long.SIZE - 1 - Long.numberOfLeadingZeros(seconds));
    }

    /** Half waited less, as far as buckets tell; null if nobody waited. */
    static @Nullable Double medianSeconds(Map<Integer, Long> buckets) {
        double half = buckets.values().stream().mapToLong(Long::longValue).sum() / 2.0;
        double before = 0;
        for (Map.Entry<Integer, Long> entry : new TreeMap<>(buckets).entrySet()) {
            if (before + entry.getValue() >= half && entry.getValue() > 0) {
                double from = entry.getKey() == 0 ? 0 : Math.pow(2, entry.getKey());
                double to = Math.pow(2, entry.getKey() + 1.0);
                return from + (to - from) * (half - before) / entry.getValue();
            }
            before += entry.getValue();
        }
        return null;
    }
}
