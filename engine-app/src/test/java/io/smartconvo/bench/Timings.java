package io.smartconvo.bench;

import java.util.List;
import java.util.Locale;

/** What many timed pieces of work took, in order of length. */
record Timings(long[] sortedNanos, double seconds) {

    static Timings of(List<Long> nanos, long took) {
        return new Timings(nanos.stream().mapToLong(Long::longValue).sorted().toArray(), took / 1e9);
    }

    double perSecond() {
        return sortedNanos.length / seconds;
    }

    double millis(double quantile) {
        return sortedNanos.length == 0
                ? Double.NaN
                : sortedNanos[(int) Math.min(sortedNanos.length - 1, (long) (sortedNanos.length * quantile))] / 1e6;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%,8.0f/s   p50 %6.2f   p95 %6.2f   p99 %6.2f ms",
                perSecond(),
                millis(0.50),
                millis(0.95),
                millis(0.99));
    }
}
