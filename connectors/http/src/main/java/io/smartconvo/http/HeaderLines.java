package io.smartconvo.http;

import io.smartconvo.sdk.StepException;
import java.util.Locale;
import java.util.Set;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** Reads the headers a designer wrote, except those that only the client itself may set. */
final class HeaderLines {

    private static final Set<String> OURS = Set.of(
            "host",
            "connection",
            "content-length",
            "transfer-encoding",
            "te",
            "trailer",
            "upgrade",
            "expect",
            "keep-alive",
            "proxy-authorization",
            "proxy-connection",
            "accept-encoding",
            "idempotency-key");

    private HeaderLines() {}

    static Headers parse(@Nullable String lines) throws StepException {
        var headers = new Headers.Builder();
        for (var line : lines == null ? new String[0] : lines.split("\\R")) {
            if (!line.isBlank()) {
                add(headers, line);
            }
        }
        return headers.build();
    }

    private static void add(Headers.Builder headers, String line) throws StepException {
        var colon = line.indexOf(':');
        var name = colon < 0 ? "" : line.substring(0, colon).strip();
        if (name.isEmpty() || OURS.contains(name.toLowerCase(Locale.ROOT))) {
            throw malformed();
        }
        try {
            headers.add(name, line.substring(colon + 1).strip());
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
    }

    private static StepException malformed() {
        return new StepException(
                HttpCall.FAILED, "field 'Headers' has a line that is not 'Name: value', or is reserved");
    }
}
