package io.smartconvo.platform;

import java.time.Duration;

/**
 * How long to wait before something that failed is tried again: 10 seconds, then twice as long each time.
 *
 * @param longest it never takes longer
 */
public record Backoff(Duration longest) {

    private static final int MOST_DOUBLINGS = 20;

    /** @param failures how often it has failed by now, at least once */
    public Duration after(int failures) {
        Duration doubled = Duration.ofSeconds(10L << Math.min(failures - 1, MOST_DOUBLINGS));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}
