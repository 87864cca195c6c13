package io.smartconvo.http;

import java.time.Duration;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** How long a service asks to be left alone, if it says so in seconds and means less than an hour. */
final class RetryAfter {

    private static final Duration LONGEST = Duration.ofHours(1);

    private RetryAfter() {}

    static @Nullable Duration of(Response response) {
        var value = response.header("Retry-After", "");
        if (value == null || !value.matches("\\d{1,4}")) {
            return null;
        }
        var wait = Duration.ofSeconds(Long.parseLong(value));
        return wait.compareTo(LONGEST) > 0 ? null : wait;
    }
}
