package io.smartconvo.openai;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.LogLevel;
import io.smartconvo.sdk.DirectSockets;
import java.net.Proxy;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;

/** One pool of connections for all tenants, and a client of it for each settings in use. */
final class ModelTransport implements AutoCloseable {

    private static final int CLIENTS = 256;

    /**
     * Neither a redirect nor a proxy of this machine leads elsewhere. HTTP/1.1, because with HTTP/2 threads that nobody can
     * reach hold what was said; an idle connection, whose last answer a TLS socket keeps, is soon closed.
     */
    private final OkHttpClient http = new OkHttpClient.Builder()
            .proxy(Proxy.NO_PROXY)
            .socketFactory(new DirectSockets())
            .followRedirects(false)
            .followSslRedirects(false)
            .protocols(List.of(Protocol.HTTP_1_1))
            .connectionPool(new ConnectionPool(5, 1, TimeUnit.MINUTES))
            .addInterceptor(new RunningCall.Tap())
            .addInterceptor(new BoundedAnswer())
            .build();

    private final Map<ModelSettings, OpenAIClient> clients = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ModelSettings, OpenAIClient> eldest) {
            return size() > CLIENTS;
        }
    };

    synchronized OpenAIClient client(ModelSettings settings) {
        return clients.computeIfAbsent(settings, this::connect);
    }

    /** The engine retries, with a memory that survives a crash; the SDK does not. It must not log what was said, either. */
    private OpenAIClient connect(ModelSettings settings) {
        var client = OpenAIOkHttpClient.builder();
        Residency.of(settings.baseUrl())
                .ifPresentOrElse(
                        client::dataResidency,
                        () -> client.baseUrl(settings.baseUrl().toString()));
        return client.okHttpClient(http)
                .apiKey(settings.apiKey())
                .maxRetries(0)
                .logLevel(LogLevel.OFF)
                .disableTelemetry(true)
                .timeout(Duration.ofMinutes(5))
                .build();
    }

    @Override
    public synchronized void close() {
        clients.clear();
        http.dispatcher().cancelAll();
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
