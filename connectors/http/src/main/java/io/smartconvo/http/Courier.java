package io.smartconvo.http;

import io.smartconvo.sdk.DirectSockets;
import io.smartconvo.sdk.NetworkBuffers;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Takes messages of the platform itself to a web address: those that no flow sends. Follows no redirect, reads nothing of
 * what is answered but the status, and goes to no address that is not public.
 */
public final class Courier implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final EgressGuard guard;
    private final OkHttpClient http = new OkHttpClient.Builder()
            .proxy(Proxy.NO_PROXY)
            .socketFactory(new DirectSockets())
            .followRedirects(false)
            .followSslRedirects(false)
            .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
            .build();

    public Courier() {
        this(HostResolver.system());
    }

    Courier(HostResolver resolver) {
        this.guard = new EgressGuard(resolver);
    }

    /** What became of an attempt. */
    public enum Outcome {
        TAKEN,
        /** There was an answer, and it was none of 2xx. */
        DECLINED,
        UNREACHABLE,
        /** The address may not be called; nothing was sent. */
        NOT_ALLOWED
    }

    /**
     * How an attempt went.
     *
     * @param status as HTTP has it; 0 if there was no answer
     */
    public record Attempt(Outcome outcome, int status) {}

    /**
     * Whether an address may be called, as far as can be told without looking its name up: https to a name at the usual
     * port.
     *
     * @param local also plain http, any port, and addresses that are not public; for development and tests
     */
    public boolean mayCall(String url, boolean local) {
        try {
            check(url, local);
            return true;
        } catch (EgressRefused refused) {
            return false;
        }
    }

    /** Neither throws nor logs what is sent or where to. */
    public Attempt post(String url, boolean local, Map<String, String> headers, String json, Duration within) {
        long deadline = System.nanoTime() + within.toNanos();
        try {
            HttpUrl checked = check(url, local);
            Request request = new Request.Builder()
                    .url(checked)
                    .headers(Headers.of(headers))
                    .post(new JsonBody(json))
                    .build();
            List<InetAddress> addresses = guard.resolve(checked, policy(checked, local), left(deadline));
            return send(request, addresses, left(deadline));
        } catch (EgressRefused refused) {
            return new Attempt(Outcome.NOT_ALLOWED, 0);
        } catch (IOException gone) {
            return new Attempt(Outcome.UNREACHABLE, 0);
        } finally {
            NetworkBuffers.wipe();
        }
    }

    /**
     * Asks something of an address that the operator chose and no tenant can set; so it may be anywhere.
     *
     * @param largest answer in bytes
     * @return nothing unless there was a good answer
     */
    public Optional<byte[]> ask(String url, String contentType, byte[] question, int largest, Duration within) {
        HttpUrl parsed = HttpUrl.parse(url);
        if (parsed == null) {
            return Optional.empty();
        }
        Request request = new Request.Builder()
                .url(parsed)
                .post(RequestBody.create(question, MediaType.get(contentType)))
                .build();
        try (Response answer = within(within).build().newCall(request).execute()) {
            byte[] read = answer.peekBody(largest + 1L).bytes();
            return answer.isSuccessful() && read.length <= largest ? Optional.of(read) : Optional.empty();
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private Attempt send(Request request, List<InetAddress> addresses, Duration within) throws IOException {
        OkHttpClient bound = within(within)
                .dns(host -> host.equals(request.url().host()) ? addresses : List.of())
                .build();
        try (var answer = bound.newCall(request).execute()) {
            return new Attempt(answer.isSuccessful() ? Outcome.TAKEN : Outcome.DECLINED, answer.code());
        }
    }

    private OkHttpClient.Builder within(Duration limit) {
        return http.newBuilder()
                .connectTimeout(CONNECT)
                .readTimeout(Duration.ZERO)
                .callTimeout(limit);
    }

    private HttpUrl check(String url, boolean local) throws EgressRefused {
        HttpUrl parsed = HttpUrl.parse(url);
        return guard.check(parsed, parsed == null ? EgressPolicy.closed() : policy(parsed, local));
    }

    /** Whoever may say where to send is asked for nothing but an address of the public internet. */
    private static EgressPolicy policy(HttpUrl url, boolean local) {
        String allowed = local ? url.host() + ":" + url.port() : url.host();
        return new EgressPolicy(Set.of(allowed), local, EgressPolicy.DEFAULT_LARGEST_ANSWER);
    }

    private static Duration left(long deadline) throws InterruptedIOException {
        Duration left = Duration.ofNanos(deadline - System.nanoTime());
        if (left.toMillis() < 1) {
            throw new InterruptedIOException("timeout");
        }
        return left;
    }

    @Override
    public void close() {
        guard.close();
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
