package io.smartconvo.flow.rule;

import io.smartconvo.flow.authored.FlowNode;
import java.time.DateTimeException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Timers wait a literal, sensible time. */
final class Timers implements FlowRule {

    static final Duration SHORTEST = Duration.ofSeconds(1);
    static final Duration LONGEST = Duration.ofDays(30);

    @Override
    public String id() {
        return "timers";
    }

    @Override
    public void check(Subject subject, Problems problems) {
        subject.flow().nodes(FlowNode.Timer.class).forEach(timer -> check(timer, timer.duration(), problems));
        subject.flow().nodes(FlowNode.TimerBoundary.class).forEach(timer -> check(timer, timer.duration(), problems));
    }

    private static void check(FlowNode timer, @Nullable String text, Problems problems) {
        if (text == null || text.isEmpty()) {
            problems.error(timer.id(), timer.label() + " has no duration.", "Write for instance PT30M.");
        } else if (!isSensible(text)) {
            problems.error(
                    timer.id(),
                    timer.label() + " does not have a duration from PT1S to P30D.",
                    "Write for instance PT30M (minutes), PT2H (hours) or P1D (days).");
        }
    }

    private static boolean isSensible(String text) {
        try {
            Duration duration = text.length() > 30 ? Duration.ZERO : Duration.parse(text);
            return duration.compareTo(SHORTEST) >= 0 && duration.compareTo(LONGEST) <= 0;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
