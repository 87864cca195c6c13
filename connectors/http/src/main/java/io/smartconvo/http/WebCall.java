package io.smartconvo.http;

import io.smartconvo.sdk.Disclosure;
import io.smartconvo.sdk.Passage;
import io.smartconvo.sdk.StepContext;
import io.smartconvo.sdk.StepException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** One call of a service with its redirects, each of which is checked as if it were the first. */
final class WebCall {

    private static final int REDIRECTS = 3;
    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final OkHttpClient http;
    private final EgressGuard guard;
    private final EgressPolicy policy;
    private final StepContext context;
    private final long deadline;
    private volatile boolean sent;

    WebCall(OkHttpClient http, EgressGuard guard, EgressPolicy policy, StepContext context, Duration limit) {
        this.http = http;
        this.guard = guard;
        this.policy = policy;
        this.context = context;
        this.deadline = System.nanoTime() + limit.toNanos();
    }

    /** Whether the service may have begun to act. */
    boolean sent() {
        return sent;
    }

    Response execute(Request first) throws EgressRefused, IOException, StepException {
        var request = first;
        for (int redirects = 0; ; redirects++) {
            var response = disclosed(request);
            var target = target(response);
            if (target == null) {
                return response;
            }
            response.close();
            if (redirects == REDIRECTS) {
                throw new EgressRefused("too many redirects");
            }
            request = follow(request, response.code(), guard.check(request.url().resolve(target), policy));
        }
    }

    /** Each hop is somebody's, and is asked for and written down as if it were the first. */
    private Response disclosed(Request request) throws EgressRefused, IOException, StepException {
        guard.check(request.url(), policy);
        var url = request.url();
        var disclosure = new Disclosure(Disclosure.Kind.HTTP, url.host(), url.port(), false, 0, HttpCall.REFUSED);
        try (var passage = context.disclose(disclosure)) {
            var response = hop(request);
            passage.ended(Passage.Outcome.ANSWERED, 0, 0);
            return response;
        }
    }

    private Response hop(Request request) throws EgressRefused, IOException {
        var addresses = guard.resolve(request.url(), policy, left());
        return http.newBuilder()
                .dns(host -> host.equals(request.url().host()) ? addresses : List.of())
                .connectTimeout(CONNECT)
                .readTimeout(Duration.ZERO)
                .callTimeout(left())
                .eventListener(new Sent())
                .build()
                .newCall(request)
                .execute();
    }

    private static @Nullable String target(Response response) {
        var code = response.code();
        var redirects = code == 301 || code == 302 || code == 303 || code == 307 || code == 308;
        return redirects ? response.header("Location") : null;
    }

    /** Another origin gets none of the headers and never the body. */
    private static Request follow(Request from, int code, HttpUrl to) throws EgressRefused {
        var safe = from.method().equals("GET") || from.method().equals("HEAD");
        var keepsMethod = code == 307 || code == 308 || safe;
        var next = from.newBuilder().url(to);
        if (!keepsMethod) {
            next.get().removeHeader("Content-Type").removeHeader("Idempotency-Key");
        }
        if (!sameOrigin(from.url(), to)) {
            if (keepsMethod && !safe) {
                throw new EgressRefused("redirect would carry the body to another host");
            }
            next.headers(new Headers.Builder().build());
        }
        return next.build();
    }

    private static boolean sameOrigin(HttpUrl one, HttpUrl other) {
        return one.scheme().equals(other.scheme()) && one.host().equals(other.host()) && one.port() == other.port();
    }

    private Duration left() throws InterruptedIOException {
        var left = Duration.ofNanos(deadline - System.nanoTime());
        if (left.toMillis() < 1) {
            throw new InterruptedIOException("timeout");
        }
        return left;
    }

    private final class Sent extends EventListener {
        @Override
        public void requestHeadersStart(Call call) {
            sent = true;
        }
    }
}
