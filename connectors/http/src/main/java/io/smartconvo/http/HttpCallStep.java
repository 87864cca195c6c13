package io.smartconvo.http;

import io.smartconvo.sdk.DirectSockets;
import io.smartconvo.sdk.NetworkBuffers;
import io.smartconvo.sdk.OutsideStep;
import io.smartconvo.sdk.RetryableStepException;
import io.smartconvo.sdk.StepContext;
import io.smartconvo.sdk.StepException;
import io.smartconvo.sdk.StepResult;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.Proxy;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Calls a web service that the tenant's {@link EgressPolicy} allows.
 *
 * <p>Statuses 2xx, 404, 409, 410 and 422 tell something about the matter at hand, so the flow goes on and can look at
 * the status; everything else is a failure. What may have had an effect is not repeated: POST and PATCH are tried again
 * only if the service cannot have begun, or said that it has not.
 */
public final class HttpCallStep implements OutsideStep<HttpCall>, AutoCloseable {

    private static final Set<Integer> ANSWERS = Set.of(404, 409, 410, 422);
    private static final Set<Integer> NOT_BEGUN = Set.of(425, 429, 503);
    private static final Set<String> REPEATABLE = Set.of("GET", "PUT", "DELETE");

    private final Function<String, EgressPolicy> policies;
    private final EgressGuard guard;

    /** No proxy, for it would look names up again; no idle connections, for another call must not find them. */
    private final OkHttpClient http = new OkHttpClient.Builder()
            .proxy(Proxy.NO_PROXY)
            .socketFactory(new DirectSockets())
            .followRedirects(false)
            .followSslRedirects(false)
            .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
            .build();

    /** @param policies by tenant, asked for each attempt */
    public HttpCallStep(Function<String, EgressPolicy> policies) {
        this(policies, HostResolver.system());
    }

    HttpCallStep(Function<String, EgressPolicy> policies, HostResolver resolver) {
        this.policies = policies;
        this.guard = new EgressGuard(resolver);
    }

    @Override
    public Class<HttpCall> input() {
        return HttpCall.class;
    }

    @Override
    public boolean seesPersonalValues() {
        return true;
    }

    @Override
    public StepResult run(HttpCall input, StepContext context) throws StepException {
        var policy = policies.apply(context.tenant());
        var call = new WebCall(http, guard, policy, context, limit(input, context));
        try {
            var url = guard.check(HttpUrl.parse(input.url()), policy);
            try (var response = call.execute(request(input, url, context))) {
                return result(input, response, policy);
            }
        } catch (EgressRefused e) {
            throw new StepException(HttpCall.REFUSED, e.reason());
        } catch (IOException e) {
            throw failure(input, call.sent(), "no answer: " + e.getClass().getSimpleName(), null);
        } finally {
            NetworkBuffers.wipe();
        }
    }

    private static Request request(HttpCall input, HttpUrl url, StepContext context) throws StepException {
        var request = new Request.Builder().url(url).headers(HeaderLines.parse(input.headers()));
        var body = input.body() == null || input.body().isBlank() ? null : input.body();
        if (!REPEATABLE.contains(input.method())) {
            request.header("Idempotency-Key", context.idempotencyKey());
        }
        if (input.method().equals("GET")) {
            return request.get().build();
        }
        return request.method(input.method(), new JsonBody(body == null ? "" : body))
                .build();
    }

    private static StepResult result(HttpCall input, Response response, EgressPolicy policy)
            throws IOException, StepException {
        var status = response.code();
        if (!response.isSuccessful() && !ANSWERS.contains(status)) {
            throw refusal(input, response);
        }
        if (input.answer() == null || input.answer().isBlank()) {
            return StepResult.done(Map.of());
        }
        var answer = new LinkedHashMap<String, Object>();
        answer.put("status", BigDecimal.valueOf(status));
        var responseBody = response.body();
        var body = responseBody == null ? null : AnswerBody.read(responseBody, policy.largestAnswer());
        if (body != null) {
            answer.put("body", body);
        }
        return StepResult.done(Map.of(input.answer(), answer));
    }

    private static StepException refusal(HttpCall input, Response response) {
        var status = response.code();
        var message = "the service answered " + status;
        if (status >= 500 || status == 408 || NOT_BEGUN.contains(status)) {
            return failure(input, !NOT_BEGUN.contains(status), message, RetryAfter.of(response));
        }
        return new StepException(HttpCall.FAILED, message);
    }

    private static StepException failure(HttpCall input, boolean begun, String message, @Nullable Duration retryAfter) {
        return !begun || REPEATABLE.contains(input.method())
                ? new RetryableStepException(HttpCall.FAILED, message, retryAfter)
                : new StepException(HttpCall.FAILED, message + "; not repeated, for it may have had an effect");
    }

    private static Duration limit(HttpCall input, StepContext context) {
        var left = context.timeLeft();
        return input.timeout().compareTo(left) < 0 ? input.timeout() : left;
    }

    @Override
    public void close() {
        guard.close();
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
