package io.smartconvo.conversation.files;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;

/** How much a client wants each content coding, from 0 (not at all) to 1 (RFC 9110, section 12.5.3). */
record AcceptedCodings(Map<String, Double> weights) {

    /** The file as it is. */
    static final String IDENTITY = "identity";

    private static final String ANY_OTHER = "*";
    private static final Pattern ELEMENT =
            Pattern.compile("\\s*([^\\s;]+)\\s*(?:;\\s*q=(?<weight>0(?:\\.\\d{0,3})?|1(?:\\.0{0,3})?)\\s*)?");

    AcceptedCodings {
        weights = Map.copyOf(weights);
    }

    static AcceptedCodings of(HttpServletRequest request) {
        Map<String, Double> weights = new HashMap<>();
        for (String line : Collections.list(request.getHeaders(HttpHeaders.ACCEPT_ENCODING))) {
            for (String element : line.toLowerCase(Locale.ROOT).split(",")) {
                Matcher wanted = ELEMENT.matcher(element);
                if (wanted.matches()) {
                    weights.put(wanted.group(1), weight(wanted));
                }
            }
        }
        return new AcceptedCodings(weights);
    }

    private static double weight(Matcher wanted) {
        String weight = wanted.group("weight");
        return weight == null ? 1 : Double.parseDouble(weight);
    }

    /** Whoever does not refuse the file as it is may get it, but wants it least if it is not named. */
    double weightOf(String coding) {
        double unnamed = coding.equals(IDENTITY) ? Double.MIN_VALUE : 0;
        return weights.getOrDefault(coding, weights.getOrDefault(ANY_OTHER, unnamed));
    }
}
