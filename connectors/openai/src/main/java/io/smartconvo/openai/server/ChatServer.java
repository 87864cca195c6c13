package io.smartconvo.openai.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.smartconvo.sdk.ForgetfulJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** An OpenAI-compatible endpoint on a random port of the loopback interface. */
public final class ChatServer implements AutoCloseable {

    private static final int LARGEST_REQUEST = 4 << 20;
    private static final JsonMapper JSON = ForgetfulJson.mapper().build();

    static {
        // Without this the server holds back small events until the client acknowledges the one before.
        if (System.getProperty("sun.net.httpserver.nodelay") == null) {
            System.setProperty("sun.net.httpserver.nodelay", "true");
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(ChatServer::thread);
    private final Predicate<String> keys;
    private final ChatResponder responder;

    private ChatServer(HttpServer server, Predicate<String> keys, ChatResponder responder) {
        this.server = server;
        this.keys = keys;
        this.responder = responder;
    }

    /** Starts serving; requests without this key are refused. */
    public static ChatServer start(String apiKey, ChatResponder responder) {
        byte[] known = apiKey.getBytes(StandardCharsets.UTF_8);
        return start(key -> MessageDigest.isEqual(key.getBytes(StandardCharsets.UTF_8), known), responder);
    }

    /** Starts serving whoever comes with one of these keys. */
    public static ChatServer start(Predicate<String> keys, ChatResponder responder) {
        try {
            var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            var started = new ChatServer(HttpServer.create(loopback, 0), keys, responder);
            started.server.createContext("/v1/chat/completions", started::handle);
            started.server.setExecutor(started.threads);
            started.server.start();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a client is to be configured with, for instance {@code http://127.0.0.1:41234/v1}. */
    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        var headers = new HashMap<String, String>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        var body = exchange.getRequestBody().readNBytes(LARGEST_REQUEST);
        try {
            var request = ChatRequest.parse(JSON.readTree(body), Map.copyOf(headers));
            answer(request, new ChatReply(exchange, request), exchange);
        } catch (JacksonException e) {
            exchange.sendResponseHeaders(400, -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped");
        }
    }

    private void answer(ChatRequest request, ChatReply reply, HttpExchange exchange)
            throws IOException, InterruptedException {
        if (!keys.test(request.key())) {
            reply.error(401, "invalid_api_key", Map.of());
        } else if (!exchange.getRequestMethod().equals("POST")) {
            reply.error(405, "method_not_allowed", Map.of());
        } else {
            responder.answer(request, reply);
        }
    }

    private static Thread thread(Runnable task) {
        var thread = new Thread(task, "chat-server");
        thread.setDaemon(true);
        return thread;
    }
}
