package io.smartconvo.flow.step;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The icons of steps: small line drawings, inline, so that nothing is fetched. */
final class StepIcon {

    private static final Map<String, String> PATHS = Map.of(
            "say", "M2 3h14v9H8l-4 3v-3H2z",
            "ask", "M2 3h14v9H8l-4 3v-3H2zM7.5 6a1.5 1.5 0 1 1 1.5 2v.8M9 10.4v.1",
            "choose", "M3 3h12v3H3zM3 8h12v3H3zM3 13h12v3H3z",
            "form", "M3 2h12v14H3zM5.500 5.500h7M5.500 9h7M5.500 12.500h4",
            "consent", "M9 2l6 2v5c0 4-3 6-6 7-3-1-6-3-6-7V4zM6.500 9l2 2 3.500-4",
            "set", "M3 6h12M3 11h12M6 4v4M12 9v4",
            "ai-reply", "M9 2l1.700 4.300L15 8l-4.300 1.700L9 14l-1.700-4.300L3 8l4.300-1.700zM14 12v4M12 14h4",
            "http", "M9 2a7 7 0 1 0 0 14A7 7 0 1 0 9 2zM2 9h14M9 2c4 4 4 10 0 14M9 2c-4 4-4 10 0 14",
            "email", "M2 4h14v10H2zM2 4l7 6 7-6",
            "handoff", "M6 8a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5zM2 15c0-6 8-6 8 0M11 8h5M14 6l2 2-2 2");

    private static final String OTHER = "M9 2l7 4v6l-7 4-7-4V6zM2 6l7 4 7-4M9 10v6";

    private StepIcon() {}

    static String of(StepType type) {
        String svg = "<svg xmlns='http://www.w3.org/2000/svg' width='18' height='18' viewBox='0 0 18 18' fill='none'"
                + " stroke='#3b5bdb' stroke-width='1.5' stroke-linejoin='round'><path d='"
                + PATHS.getOrDefault(type.id(), OTHER) + "'/></svg>";
        return "data:image/svg+xml,"
                + URLEncoder.encode(svg, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
