package io.smartconvo.flow.rule;

import io.smartconvo.flow.FlowStep;
import io.smartconvo.flow.feel.BoundedPattern;
import io.smartconvo.flow.feel.FeelSyntaxException;
import io.smartconvo.sdk.step.AgeGate;
import io.smartconvo.sdk.step.Ask;
import io.smartconvo.sdk.step.Choose;
import io.smartconvo.sdk.step.Say;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The values of a step's fields go together. */
final class StepValues implements FlowRule {

    private static final int MAX_ATTEMPTS = 10;
    private static final int MAX_TEXT = 4_000;
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(?:\\.[0-9]{1,15})?");
    private static final Pattern WANTED_AGE = Pattern.compile("(?<![0-9])1[2-9](?![0-9])");
    private static final Pattern HTTPS = Pattern.compile("https://[A-Za-z0-9.\\-]+(?::[0-9]{1,5})?(?:/[^\\s\"'<>]*)?");

    @Override
    public String id() {
        return "step-values";
    }

    @Override
    public void check(Subject subject, Problems problems) {
        subject.steps().forEach(step -> step(step, problems));
    }

    private static void step(FlowStep step, Problems problems) {
        if (step.input() instanceof Ask ask) {
            attempts(step, ask.attempts(), problems);
            limits(step, ask, problems);
            pattern(step, ask.pattern(), problems);
        } else if (step.input() instanceof Choose choose) {
            attempts(step, choose.attempts(), problems);
        } else if (step.input() instanceof AgeGate gate) {
            attempts(step, gate.attempts(), problems);
            neutral(step, gate.text(), problems);
            neutral(step, gate.retryText(), problems);
        } else if (step.input() instanceof Say say) {
            address(step, "Picture address", say.imageUrl(), problems);
            address(step, "Card link", say.cardUrl(), problems);
            if (say.imageUrl() != null && say.imageAlt() == null) {
                problems.warning(
                        step.id(), "The picture has no description.", "Describe it for people who cannot see it.");
            }
            if ((say.cardTitle() == null) != (say.cardUrl() == null)) {
                problems.error(step.id(), "A card needs both a title and a link.", "Fill in the other one.");
            }
        }
    }

    private static void attempts(FlowStep step, @Nullable Integer attempts, Problems problems) {
        if (attempts != null && (attempts < 1 || attempts > MAX_ATTEMPTS)) {
            problems.error(step.id(), "«Attempts» must be from 1 to 10.", "Correct the number.");
        }
    }

    /** Whoever is told which age is wanted has it. */
    private static void neutral(FlowStep step, @Nullable String text, Problems problems) {
        if (text != null && WANTED_AGE.matcher(text).find()) {
            problems.error(
                    step.id(),
                    "The question names an age, so visitors know which answer is wanted.",
                    "Ask neutrally, for instance: In which year were you born?");
        }
    }

    private static void limits(FlowStep step, Ask ask, Problems problems) {
        Comparable<?> min = limit(step, ask, ask.min(), "Minimum", problems);
        Comparable<?> max = limit(step, ask, ask.max(), "Maximum", problems);
        boolean swapped = min instanceof BigDecimal low && max instanceof BigDecimal high && low.compareTo(high) > 0
                || min instanceof LocalDate first && max instanceof LocalDate last && first.isAfter(last);
        if (swapped) {
            problems.error(step.id(), "The minimum is above the maximum.", "Swap them.");
        }
    }

    private static @Nullable Comparable<?> limit(
            FlowStep step, Ask ask, @Nullable String text, String field, Problems problems) {
        if (text == null) {
            return null;
        }
        Comparable<?> limit = switch (ask.type()) {
            case "date" -> date(text.strip());
            case "number" -> number(text.strip());
            default -> length(text.strip());
        };
        if (limit == null) {
            problems.error(
                    step.id(),
                    "«" + field + "» does not fit the kind of answer «" + ask.type() + "».",
                    "Write a number, for dates 2026-12-31 or today, for texts a length up to 4000.");
        }
        return limit;
    }

    private static @Nullable Comparable<?> date(String text) {
        try {
            return text.equals("today") ? text : LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable BigDecimal number(String text) {
        return NUMBER.matcher(text).matches() ? new BigDecimal(text) : null;
    }

    private static @Nullable BigDecimal length(String text) {
        BigDecimal length = text.matches("[0-9]{1,4}") ? new BigDecimal(text) : null;
        return length == null || length.intValue() > MAX_TEXT ? null : length;
    }

    private static void pattern(FlowStep step, @Nullable String pattern, Problems problems) {
        try {
            if (pattern != null) {
                BoundedPattern.parse(pattern);
            }
        } catch (FeelSyntaxException e) {
            problems.error(step.id(), "«Pattern» is not understood: " + e.getMessage(), e.remedy());
        }
    }

    private static void address(FlowStep step, String field, @Nullable String address, Problems problems) {
        if (address != null && !HTTPS.matcher(address.strip()).matches()) {
            problems.error(step.id(), "«" + field + "» is not an https address.", "Start it with https://.");
        }
    }
}
