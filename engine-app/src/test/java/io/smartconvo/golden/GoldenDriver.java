package io.smartconvo.golden;

import io.smartconvo.conversation.ChatClient;
import io.smartconvo.rehearsal.BotEvent;
import io.smartconvo.rehearsal.ConversationDriver;
import io.smartconvo.rehearsal.Mail;
import io.smartconvo.rehearsal.Scene;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A visitor with a real socket, on the product with its real engine and database; only the clock is ours. */
class GoldenDriver implements ConversationDriver {

    private final int port;
    private final SettableClock clock;
    private final ScriptedModel model;
    private final MailCatcher mail;
    private final Stillness stillness;
    private final Deque<BotEvent> events = new ArrayDeque<>();

    /** The newest event of each question that is open, oldest first. */
    private final Map<String, JsonNode> open = new LinkedHashMap<>();

    private ChatClient client;
    private UUID conversation;

    GoldenDriver(int port, SettableClock clock, ScriptedModel model, MailCatcher mail, Stillness stillness) {
        this.port = port;
        this.clock = clock;
        this.model = model;
        this.mail = mail;
        this.stillness = stillness;
    }

    @Override
    public void open(Scene scene) {
        clock.set(scene.starts());
        model.begin(scene.model());
        mail.begin(scene.mailFails());
        client = new ChatClient(port, "http://127.0.0.1:" + port);
        JsonNode welcome = client.hello("demo", processId(scene.flow()), scene.locale());
        if (!welcome.path("conversation").isString()) {
            throw new AssertionError("not welcome: " + welcome);
        }
        conversation = UUID.fromString(welcome.get("conversation").asString());
    }

    private static String processId(String folder) {
        String[] words = folder.split("-");
        var id = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            id.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return id.toString();
    }

    @Override
    public void type(String text) {
        act(Map.of("type", "message", "text", text));
    }

    @Override
    public void pick(String option) {
        String step = newest(question -> question.path("options")
                .valueStream()
                .anyMatch(offered -> offered.get("id").asString().equals(option)));
        act(Map.of("type", "choose", "step", step, "option", option));
    }

    @Override
    public void fill(Map<String, Object> values) {
        act(Map.of("type", "form", "step", newest(question -> kind(question).equals("form")), "values", values));
    }

    @Override
    public void decide(String purpose, boolean granted) {
        String step = newest(question -> question.path("purpose").asString("").equals(purpose));
        act(Map.of("type", "consent", "step", step, "purposes", Map.of(purpose, granted)));
    }

    private String newest(Predicate<JsonNode> wanted) {
        return open.values().stream()
                .filter(wanted)
                .reduce((older, newer) -> newer)
                .map(question -> question.get("step").asString())
                .orElseThrow(() -> new AssertionError("No open question takes that; open are " + open.keySet()));
    }

    private void act(Map<String, Object> frame) {
        String id = UUID.randomUUID().toString();
        Map<String, Object> complete = new LinkedHashMap<>(frame);
        complete.put("id", id);
        client.send(JsonMapper.shared().writeValueAsString(complete));
        JsonNode answer = client.ack(id, this::take);
        if (ChatClient.is(answer, "error")) {
            throw new AssertionError("refused: " + answer);
        }
    }

    @Override
    public void stop(String text) {
        var said = new StringBuilder();
        JsonNode delta = client.next(frame -> {
            if (ChatClient.is(frame, "event")) {
                take(frame);
            } else if (ChatClient.is(frame, "delta")) {
                said.setLength(frame.get("at").asInt());
                said.append(frame.get("text").asString());
            }
            return said.indexOf(text) >= 0;
        });
        act(Map.of("type", "stop", "turn", delta.get("turn").asString()));
    }

    @Override
    public void pass(Duration time) {
        Instant end = clock.instant().plus(time);
        Optional<Instant> due = stillness.await(conversation).nextDue();
        while (due.filter(moment -> !moment.isAfter(end)).isPresent()) {
            clock.set(due.get());
            due = stillness.await(conversation).nextDue();
        }
        clock.set(end);
    }

    @Override
    public Optional<BotEvent> next() {
        if (events.isEmpty()) {
            long newest = stillness.await(conversation).seq();
            while (client.lastSeq() < newest) {
                take(client.nextEvent());
            }
        }
        return Optional.ofNullable(events.poll());
    }

    @Override
    public Optional<Mail> nextMail() {
        stillness.await(conversation);
        return mail.next();
    }

    private void take(JsonNode event) {
        event.path("closed").forEach(step -> open.remove(step.asString()));
        if (event.path("step").isString()) {
            open.remove(event.get("step").asString());
            if (!kind(event).equals("visitor")) {
                open.put(event.get("step").asString(), event);
            }
        }
        events.add(WireEvents.read(event));
    }

    private static String kind(JsonNode event) {
        return event.get("kind").asString();
    }

    @Override
    public void close() {
        if (client != null) {
            client.close();
        }
    }
}
