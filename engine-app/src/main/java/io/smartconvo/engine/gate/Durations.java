package io.smartconvo.engine.gate;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.util.regex.Pattern;

/** Waits a diagram may ask for: long enough not to flood the node with jobs, short enough to end with the chat. */
final class Durations {

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(30);
    private static final Pattern DAYS = Pattern.compile("P[0-9]{1,3}[DW]");

    private Durations() {}

    static boolean isBounded(String text) {
        try {
            var duration = parse(text.strip());
            return duration.compareTo(SHORTEST) >= 0 && duration.compareTo(LONGEST) <= 0;
        } catch (DateTimeException | ArithmeticException e) {
            return false;
        }
    }

    private static Duration parse(String text) {
        return DAYS.matcher(text).matches() ? Duration.ofDays(Period.parse(text).getDays()) : Duration.parse(text);
    }
}
