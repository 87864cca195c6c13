package io.smartconvo.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.MimeHeaders;

/** What a proxy, or someone who plays one, says about a request. */
record ForwardedHeaders(HttpServletRequest request) {

    private static final Set<String> NAMES = Set.of(
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Proto",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Forwarded-Prefix",
            "X-Forwarded-Ssl",
            "X-Real-IP",
            "Via");

    boolean present() {
        return NAMES.stream().anyMatch(name -> request.getHeader(name) != null);
    }

    List<String> addresses() {
        return values("X-Forwarded-For");
    }

    /** All hops that speak up must have been safe. */
    boolean sayHttps() {
        var schemes = values("X-Forwarded-Proto");
        return !schemes.isEmpty()
                && schemes.stream().allMatch(s -> s.equalsIgnoreCase("https") || s.equalsIgnoreCase("wss"));
    }

    /** Nobody after this sees who sent it. */
    void remove(MimeHeaders headers) {
        NAMES.forEach(headers::removeHeader);
    }

    private List<String> values(String name) {
        return Collections.list(request.getHeaders(name)).stream()
                .flatMap(line -> Stream.of(line.split(",")))
                .map(String::strip)
                .toList();
    }
}
