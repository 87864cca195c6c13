package io.smartconvo.openai.server;

import com.sun.net.httpserver.HttpExchange;
import io.smartconvo.sdk.ForgetfulJson;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes one reply, as a stream of events or as one document, whichever was asked for. */
public final class ChatReply {

    private static final JsonMapper JSON = ForgetfulJson.mapper().build();

    private final HttpExchange exchange;
    private final ChatRequest request;
    private final StringBuilder said = new StringBuilder();
    private @Nullable OutputStream events;

    ChatReply(HttpExchange exchange, ChatRequest request) {
        this.exchange = exchange;
        this.request = request;
    }

    /** Sends the next piece of the reply. */
    public void text(String piece) throws IOException {
        said.append(piece);
        if (request.stream()) {
            chunk(Map.of("content", piece), null);
        }
    }

    /** Ends the reply; {@code stop}, {@code length} and {@code content_filter} are what clients know. */
    public void finish(String reason) throws IOException {
        if (request.stream()) {
            chunk(Map.of(), reason);
            if (request.body().path("stream_options").path("include_usage").asBoolean(false)) {
                event(envelope("chat.completion.chunk", List.of()));
            }
            raw("data: [DONE]\n\n");
            close();
        } else {
            document(Map.of("role", "assistant", "content", said.toString()), reason);
        }
    }

    /** Ends the reply by saying that the model declines. */
    public void refuse(String text) throws IOException {
        if (request.stream()) {
            chunk(Map.of("refusal", text), null);
            finish("stop");
        } else {
            document(Map.of("role", "assistant", "refusal", text), "stop");
        }
    }

    /** Answers with an error instead of a reply. */
    public void error(int status, String code, Map<String, String> headers) throws IOException {
        headers.forEach(exchange.getResponseHeaders()::set);
        send(status, Map.of("error", Map.of("message", "See the code.", "type", "error", "code", code)));
    }

    /** Sends bytes as they are into the event stream, for tests of what clients do with nonsense. */
    public void raw(String text) throws IOException {
        var out = events();
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** Ends the event stream as it is. */
    public void close() throws IOException {
        events().close();
    }

    private OutputStream events() throws IOException {
        var out = events;
        if (out == null) {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            out = exchange.getResponseBody();
            events = out;
        }
        return out;
    }

    private void chunk(Map<String, String> delta, @Nullable String finish) throws IOException {
        var choice = new LinkedHashMap<String, @Nullable Object>();
        choice.put("index", 0);
        choice.put("delta", delta);
        choice.put("finish_reason", finish);
        event(envelope("chat.completion.chunk", List.of(choice)));
    }

    private void event(Map<String, Object> document) throws IOException {
        raw("data: " + JSON.writeValueAsString(document) + "\n\n");
    }

    private void document(Map<String, String> message, String finish) throws IOException {
        send(
                200,
                envelope("chat.completion", List.of(Map.of("index", 0, "message", message, "finish_reason", finish))));
    }

    private Map<String, Object> envelope(String type, List<Map<String, ?>> choices) {
        var document = new LinkedHashMap<String, Object>(Map.of(
                "id",
                "chatcmpl-local",
                "object",
                type,
                "created",
                System.currentTimeMillis() / 1000,
                "model",
                request.model(),
                "choices",
                choices));
        // Clients that stream want the count in the last event only, and it has no choices.
        if (!request.stream() || choices.isEmpty()) {
            document.put("usage", usage());
        }
        return document;
    }

    /** A word is a token here. */
    private Map<String, Object> usage() {
        int in = request.messages().stream()
                .mapToInt(message -> words(message.content()))
                .sum();
        int out = words(said.toString());
        return Map.of("prompt_tokens", in, "completion_tokens", out, "total_tokens", in + out);
    }

    private static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }

    private void send(int status, Map<String, ?> document) throws IOException {
        var bytes = JSON.writeValueAsBytes(document);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.getResponseBody().close();
    }
}
