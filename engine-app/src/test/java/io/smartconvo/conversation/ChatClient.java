package io.smartconvo.conversation;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A visitor's browser, as far as the protocol goes: a real socket, JSON by hand, nothing shared with the server. */
public class ChatClient implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final LinkedBlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
    private final List<JsonNode> seen = new ArrayList<>();
    private final WebSocket socket;
    private volatile int closeCode;
    private String token = "";
    private long lastSeq;

    public ChatClient(int port, String origin) {
        this(URI.create("ws://127.0.0.1:" + port + "/widget/v1/socket"), origin, HTTP);
    }

    public ChatClient(URI socketAddress, String origin, HttpClient http) {
        this.socket = http.newWebSocketBuilder()
                .header("Origin", origin)
                .subprotocols("smartconvo.v1")
                .buildAsync(socketAddress, new Listener())
                .join();
    }

    /** Opens a chat on a site, in one of its flows. */
    public static ChatClient open(int port, String site, @Nullable String flow) {
        ChatClient client = new ChatClient(port, "http://127.0.0.1:" + port);
        client.hello(site, flow);
        return client;
    }

    public JsonNode hello(String site, @Nullable String flow) {
        return hello(site, flow, Locale.ENGLISH);
    }

    public JsonNode hello(String site, @Nullable String flow, Locale locale) {
        String flowField = flow == null ? "" : ",\"flow\":\"" + flow + "\"";
        send("{\"type\":\"hello\",\"site\":\"" + site + "\",\"locale\":\"" + locale.toLanguageTag() + "\"" + flowField
                + "}");
        return welcome();
    }

    /** Says hello, with a token if there is one, and does not wait for the answer. */
    void greet(String site, String flow, String token, long after) {
        Map<String, ?> resume = token.isEmpty() ? Map.of() : Map.of("resume", Map.of("token", token, "after", after));
        Map<String, Object> hello = new HashMap<>(Map.of("type", "hello", "site", site, "locale", "en", "flow", flow));
        hello.putAll(resume);
        lastSeq = after;
        send(json(hello));
    }

    public JsonNode resume(String site, String token, long after) {
        send(json(Map.of(
                "type", "hello", "site", site, "locale", "en", "resume", Map.of("token", token, "after", after))));
        lastSeq = after;
        JsonNode answer = next(frame -> is(frame, "welcome") || is(frame, "gone") || is(frame, "error"));
        this.token = answer.path("token").asString("");
        return answer;
    }

    private JsonNode welcome() {
        JsonNode welcome = next(frame -> is(frame, "welcome") || is(frame, "error"));
        if (is(welcome, "welcome")) {
            token = welcome.get("token").asString();
        }
        return welcome;
    }

    public String token() {
        return token;
    }

    public long lastSeq() {
        return lastSeq;
    }

    public String say(String text) {
        String id = UUID.randomUUID().toString();
        say(id, text);
        return id;
    }

    public void say(String id, String text) {
        send(json(Map.of("type", "message", "id", id, "text", text)));
    }

    public void choose(String step, String option) {
        send(json(Map.of("type", "choose", "id", UUID.randomUUID().toString(), "step", step, "option", option)));
    }

    public void fill(String step, Map<String, ?> values) {
        send(json(Map.of("type", "form", "id", UUID.randomUUID().toString(), "step", step, "values", values)));
    }

    public void decide(String step, String purpose, boolean granted) {
        send(json(Map.of(
                "type",
                "consent",
                "id",
                UUID.randomUUID().toString(),
                "step",
                step,
                "purposes",
                Map.of(purpose, granted))));
    }

    public void send(String frame) {
        socket.sendText(frame, true).join();
    }

    /** The next event of this kind; events before it are passed over, and kept in {@link #seen}. */
    public JsonNode event(String kind) {
        return next(frame -> is(frame, "event") && frame.get("kind").asString().equals(kind));
    }

    public JsonNode nextEvent() {
        return next(frame -> is(frame, "event"));
    }

    /** The answer to a frame; events that come before it go to {@code passing}. */
    public JsonNode ack(String id, Consumer<JsonNode> passing) {
        return next(frame -> {
            if (is(frame, "event")) {
                passing.accept(frame);
            }
            return answers(frame, id);
        });
    }

    private static boolean answers(JsonNode frame, String id) {
        return frame.path("id").asString("").equals(id) && (is(frame, "ack") || is(frame, "error"));
    }

    public JsonNode ack(String id) {
        return next(frame -> answers(frame, id));
    }

    public JsonNode next(Predicate<JsonNode> wanted) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            JsonNode frame = poll(deadline);
            if (frame == null) {
                throw new AssertionError("Nothing came in time; closed with " + closeCode + ", seen so far: " + seen);
            }
            if (wanted.test(frame)) {
                return frame;
            }
        }
    }

    /** The next frame, or null if none comes in time. */
    public @Nullable JsonNode poll(Duration time) {
        return poll(System.nanoTime() + time.toNanos());
    }

    public boolean isClosed() {
        return closeCode != 0;
    }

    private @Nullable JsonNode poll(long deadline) {
        try {
            JsonNode frame = frames.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (frame != null) {
                seen.add(frame);
                lastSeq = is(frame, "event") ? frame.get("seq").asLong() : lastSeq;
            }
            return frame;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Every frame taken so far, in order. */
    public List<JsonNode> seen() {
        return seen;
    }

    /** Waits until the server closes the socket, and says with which code. */
    public int closeCode() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (closeCode == 0 && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        return closeCode;
    }

    public static boolean is(JsonNode frame, String type) {
        return frame.path("type").asString("").equals(type);
    }

    private static String json(Map<String, ?> frame) {
        return JSON.writeValueAsString(frame);
    }

    /** Cuts the connection without a word, as a train in a tunnel does. */
    public void drop() {
        socket.abort();
    }

    @Override
    public void close() {
        socket.abort();
    }

    private class Listener implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                frames.add(JSON.readTree(text.toString()));
                text.setLength(0);
            }
            webSocket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
            closeCode = statusCode;
            return null;
        }

        @Override
        public void onError(WebSocket webSocket, Throwable error) {
            closeCode = closeCode == 0 ? 1006 : closeCode;
        }
    }
}
