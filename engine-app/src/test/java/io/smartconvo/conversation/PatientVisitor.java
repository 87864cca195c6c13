package io.smartconvo.conversation;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Writes one message after the other, and comes back with all that was not acknowledged whenever the line is cut. */
class PatientVisitor implements Runnable {

    private static final int IN_FLIGHT = 3;
    private static final Duration MOMENT = Duration.ofMillis(20);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> outbox = new LinkedHashMap<>();
    private final List<JsonNode> events = new ArrayList<>();
    private final IntSupplier port;
    private volatile boolean enough;
    private String token = "";
    private volatile int written;

    PatientVisitor(IntSupplier port) {
        this.port = port;
    }

    /** Writes nothing new; the visitor leaves once everything is acknowledged. */
    void enough() {
        enough = true;
    }

    int written() {
        return written;
    }

    List<JsonNode> events() {
        return events;
    }

    @Override
    public void run() {
        while (!isDone()) {
            ChatClient client = connect();
            if (client == null) {
                pause();
            } else {
                try (client) {
                    talk(client);
                }
            }
        }
    }

    private boolean isDone() {
        return enough && outbox.isEmpty() && events.size() >= 2 + 2 * written;
    }

    private @Nullable ChatClient connect() {
        int at = port.getAsInt();
        try {
            var client = new ChatClient(
                    URI.create("ws://127.0.0.1:" + at + "/widget/v1/socket"), "http://127.0.0.1:" + at, http);
            client.greet("demo", "leadCapture", token, events.size());
            return client;
        } catch (CompletionException refused) {
            return null;
        }
    }

    private void talk(ChatClient client) {
        boolean welcome = false;
        while (!client.isClosed() && !isDone()) {
            JsonNode frame = client.poll(MOMENT);
            if (frame != null) {
                take(frame);
                if (ChatClient.is(frame, "welcome")) {
                    welcome = true;
                    outbox.forEach((id, text) -> write(client, id, text));
                }
            }
            if (welcome && !enough && outbox.size() < IN_FLIGHT) {
                String id = "message-" + written;
                outbox.put(id, "note " + written++);
                write(client, id, outbox.get(id));
            }
        }
    }

    private static void write(ChatClient client, String id, String text) {
        try {
            client.say(id, text);
        } catch (CompletionException cut) {
            // It stays in the outbox.
        }
    }

    private void take(JsonNode frame) {
        switch (frame.get("type").asString()) {
            case "welcome" -> token = frame.get("token").asString();
            case "ack" -> outbox.remove(frame.get("id").asString());
            case "event" -> events.add(inOrder(frame));
            case "gone", "error" -> throw new AssertionError("refused: " + frame);
            default -> {}
        }
    }

    private JsonNode inOrder(JsonNode event) {
        if (event.get("seq").asInt() != events.size() + 1) {
            throw new AssertionError("out of order after " + events.size() + ": " + event);
        }
        return event;
    }

    private static void pause() {
        try {
            Thread.sleep(MOMENT.toMillis());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
