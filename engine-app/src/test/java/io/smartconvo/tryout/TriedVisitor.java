package io.smartconvo.tryout;

import io.smartconvo.TestDatabase;
import io.smartconvo.access.ConsoleClient;
import io.smartconvo.conversation.ChatClient;
import io.smartconvo.golden.Stillness;
import io.smartconvo.rehearsal.GoldenConversation;
import io.smartconvo.rehearsal.Line;
import io.smartconvo.rehearsal.VisitorLine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** A designer who tries a flow: with the widget's protocol, and the buttons beside it. */
class TriedVisitor implements AutoCloseable {

    private final ConsoleClient designer;
    private final ChatClient widget;
    private final String id;
    private final Stillness stillness;
    private final Clock clock;
    private final Map<String, JsonNode> open = new LinkedHashMap<>();
    private final Map<String, Duration> seen = new HashMap<>();
    private Duration waited = Duration.ZERO;

    TriedVisitor(ConsoleClient designer, int port, String id, TestDatabase database, Clock clock) {
        this.designer = designer;
        this.widget = new ChatClient(port, "http://localhost:" + port);
        this.id = id;
        this.stillness = new Stillness(database, clock);
        this.clock = clock;
    }

    void open(Locale locale) {
        widget.hello(id, null, locale);
        settle();
    }

    /** Does what its visitor does, as far as the flow goes that way: another model answers here. */
    void follow(GoldenConversation conversation) {
        for (Line line : conversation.lines()) {
            if (line instanceof VisitorLine.Stops || line instanceof VisitorLine visitor && !does(visitor)) {
                return;
            }
        }
    }

    private boolean does(VisitorLine line) {
        if (line instanceof VisitorLine.Types types) {
            return open.values().stream().anyMatch(question -> kind(question).equals("ask")) && type(types.text());
        }
        if (line instanceof VisitorLine.Waits waits) {
            return pass(waits.time());
        }
        if (line instanceof VisitorLine.Picks picks) {
            return answer(
                    question -> question.path("options")
                            .valueStream()
                            .anyMatch(option -> option.get("id").asString().equals(picks.option())),
                    step -> widget.choose(step, picks.option()));
        }
        if (line instanceof VisitorLine.Fills fills) {
            return answer(question -> kind(question).equals("form"), step -> widget.fill(step, fills.values()));
        }
        VisitorLine.Decides decides = (VisitorLine.Decides) line;
        return answer(
                question -> question.path("purpose").asString("").equals(decides.purpose()),
                step -> widget.decide(step, decides.purpose(), decides.granted()));
    }

    boolean type(String text) {
        widget.ack(widget.say(text), this::take);
        settle();
        return true;
    }

    private interface Act {
        void on(String step);
    }

    private boolean answer(Predicate<JsonNode> wanted, Act act) {
        Optional<String> step = open.values().stream()
                .filter(wanted)
                .reduce((older, newer) -> newer)
                .map(question -> question.get("step").asString());
        step.ifPresent(one -> {
            long before = widget.lastSeq();
            act.on(one);
            while (widget.lastSeq() == before) {
                take(widget.nextEvent());
            }
            settle();
        });
        return step.isPresent();
    }

    /** Skips what is due by then, in order. */
    private boolean pass(Duration time) {
        look();
        waited = waited.plus(time);
        Optional<JsonNode> next = next();
        while (next.isPresent()) {
            designer.send(
                    "POST",
                    "try-outs/" + id + "/skips",
                    "{\"element\":\"" + next.get().get("element").asString() + "\"}");
            settle();
            next = next();
        }
        return true;
    }

    private Optional<JsonNode> next() {
        return look().valueStream().filter(this::isDue).min(Comparator.comparing(TriedVisitor::at));
    }

    private JsonNode look() {
        JsonNode due = designer.get("try-outs/" + id).json().get("due");
        due.valueStream().forEach(one -> seen.putIfAbsent(one.toString(), waited));
        return due;
    }

    private boolean isDue(JsonNode due) {
        Duration since = waited.minus(seen.get(due.toString()));
        return !at(due).isAfter(clock.instant().plus(since));
    }

    private static Instant at(JsonNode due) {
        return Instant.parse(due.get("at").asString());
    }

    private void settle() {
        UUID conversation = UUID.fromString(
                designer.get("try-outs/" + id).json().get("conversation").asString());
        long newest = stillness.await(conversation).seq();
        while (widget.lastSeq() < newest) {
            take(widget.nextEvent());
        }
    }

    private void take(JsonNode event) {
        event.path("closed").forEach(step -> open.remove(step.asString()));
        if (event.path("step").isString()) {
            open.remove(event.get("step").asString());
            if (!kind(event).equals("visitor")) {
                open.put(event.get("step").asString(), event);
            }
        }
    }

    private static String kind(JsonNode event) {
        return event.path("kind").asString("");
    }

    @Override
    public void close() {
        widget.close();
    }
}
