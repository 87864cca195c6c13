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

    /** What another process measured: a name and a value, and where it has a bar also comparison and bound. */
    void told(String... parts) {
        if (parts.length == 2) {
            line(parts[0], parts[1]);
            return;
        }
        double measured = Double.parseDouble(parts[1]);
        double bound = Double.parseDouble(parts[3]);
        line(parts[0], String.format(Locale.ROOT, "%.2f", measured));
        bar(parts[0], measured, parts[2], bound, parts[2].equals("<") ? measured < bound : measured >= bound);
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
