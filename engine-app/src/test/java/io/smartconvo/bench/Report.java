package io.smartconvo.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints as it goes, and at the end says which bars were met. */
final class Report {

    private final List<String> bars = new ArrayList<>();

    void title(String text) {
        System.out.printf("%n== %s%n", text);
    }

    void line(String name, Object value) {
        System.out.printf("  %-44s %s%n", name, value);
    }

    void bar(String name, double measured, String comparison, double bound, boolean met) {
        bars.add(String.format(
                Locale.ROOT,
                "%s  %-58s %8.2f  (bar %s %.2f)",
                met ? "PASS" : "FAIL",
                name,
                measured,
                comparison,
                bound));
    }

    void atLeast(String name, double measured, double bound) {
        bar(name, measured, ">=", bound, measured >= bound);
    }

    void below(String name, double measured, double bound) {
        bar(name, measured, "<", bound, measured < bound);
    }

    void skipped(String name, String why) {
        line(name, "SKIPPED: " + why);
        bars.add("SKIP  " + name + ": " + why);
    }

    void end() {
        title("Bars");
        bars.forEach(bar -> System.out.println("  " + bar));
    }
}
