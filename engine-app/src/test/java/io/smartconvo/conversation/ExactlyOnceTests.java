package io.smartconvo.conversation;

import static io.smartconvo.conversation.FlowText.ask;
import static io.smartconvo.conversation.FlowText.end;
import static io.smartconvo.conversation.FlowText.gateway;
import static io.smartconvo.conversation.FlowText.say;
import static io.smartconvo.conversation.FlowText.start;
import static io.smartconvo.conversation.FlowText.step;
import static java.util.concurrent.CompletableFuture.runAsync;
import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.SmartConvoTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Whatever the network repeats and reorders, and whoever else moves the process: each thing happens once. */
@SmartConvoTest(
        properties = {
            "smartconvo.conversation.frames-per-minute=100000",
            "smartconvo.conversation.max-connections-per-address=1000",
            "smartconvo.conversation.sweep-interval=25ms",
            "smartconvo.ai.demo-pace=5ms"
        })
@Import(Scenery.class)
class ExactlyOnceTests {

    private static final int RACERS = 12;

    @Autowired
    Scenery scenery;

    /** Notes whatever it is told, and counts it. */
    private String diary() {
        FlowText flow = new FlowText("diary")
                .element(start())
                .element(gateway("exclusive", "again", null))
                .element(ask("entry", "What happened?", "entry"))
                .element(
                        step("serviceTask", "set", "count", Map.of("assignments", "n = if n = null then 1 else n + 1")))
                .element(say("noted", "{{ n }}: {{ entry }}"))
                .element(gateway("exclusive", "more", "flow_more"))
                .element(end("end"))
                .arrow("start", "again")
                .arrow("again", "entry")
                .arrow("entry", "count")
                .arrow("count", "noted")
                .arrow("noted", "more")
                .arrow("enough", "more", "end", "entry = \"enough\"")
                .element("<bpmn:sequenceFlow id=\"flow_more\" name=\"more\" sourceRef=\"more\" targetRef=\"again\" />");
        return scenery.site(scenery.tenant(), flow);
    }

    @Test
    void repeatedAndReorderedFramesFromTwoSocketsActOnce() {
        String site = diary();
        List<Integer> messages = IntStream.range(0, 70).boxed().toList();
        try (ChatClient one = scenery.open(site);
                ChatClient other = second(site, one)) {
            atOnce(
                    () -> shuffled(messages, 1, 1).forEach(n -> one.say(id(n), "entry " + n)),
                    () -> shuffled(messages, 2, 2).forEach(n -> other.say(id(n), "entry " + n)));
            int last = 1 + 3 * messages.size();
            List<JsonNode> events = eventsUntil(one, last);

            assertThat(events).isEqualTo(eventsUntil(other, last));
            assertThat(events.stream().map(event -> event.get("seq").asInt()))
                    .isEqualTo(IntStream.rangeClosed(1, last).boxed().toList());
            List<String> order = said(events);
            assertThat(order)
                    .containsExactlyInAnyOrderElementsOf(
                            messages.stream().map(ExactlyOnceTests::id).toList());
            assertThat(texts(events)).isEqualTo(carefully(site, order, last));
            assertEveryCopyIsAcknowledged(one, messages.size());
            assertEveryCopyIsAcknowledged(other, 2 * messages.size());
        }
    }

    private static void assertEveryCopyIsAcknowledged(ChatClient client, int sent) {
        client.send("{\"type\":\"ping\"}");
        client.next(frame -> ChatClient.is(frame, "pong"));
        assertThat(client.seen().stream().filter(frame -> ChatClient.is(frame, "ack")))
                .hasSize(sent);
    }

    /** What one client gets that sends these once, each after the answer to the one before. */
    private List<String> carefully(String site, List<String> order, int last) {
        try (ChatClient careful = scenery.open(site)) {
            order.forEach(id -> {
                careful.event("ask");
                careful.say(id, "entry " + Integer.parseInt(id.substring(8)));
            });
            return texts(eventsUntil(careful, last));
        }
    }

    @Test
    void twoTabsSeeTheSameAndEitherMayAnswer() {
        String site = diary();
        try (ChatClient one = scenery.open(site);
                ChatClient other = second(site, one)) {
            other.event("ask");
            one.say("from the one");
            assertThat(other.event("say").get("text").asString()).isEqualTo("1: from the one");
            other.say("from the other");
            other.say("enough");
            one.event("ended");
            other.event("ended");
            assertThat(events(one)).isEqualTo(events(other)).hasSize(1 + 3 + 3 + 3);
        }
    }

    @RepeatedTest(5)
    void aDoubleClickChoosesOnce() {
        String site = scenery.site(
                scenery.tenant(),
                FlowText.line(
                        "shop",
                        step(
                                "receiveTask",
                                "choose",
                                "pick",
                                Map.of("text", "Tea?", "answer", "tea", "options", "yes = Yes\nno = No")),
                        say("done", "You said {{ tea }}."),
                        ask("more", "More?", "more")));
        try (ChatClient one = scenery.open(site);
                ChatClient other = second(site, one)) {
            one.event("choices");
            atOnce(() -> choose(one, "choice-1", "yes"), () -> choose(other, "choice-2", "no"));
            List<JsonNode> answers = List.of(one.ack("choice-1"), other.ack("choice-2"));

            assertThat(answers)
                    .filteredOn(answer -> ChatClient.is(answer, "ack"))
                    .hasSize(1);
            assertThat(answers)
                    .filteredOn(answer -> ChatClient.is(answer, "error"))
                    .singleElement()
                    .satisfies(refused ->
                            assertThat(refused.get("code").asString()).isEqualTo("stale"));
            assertThat(eventsUntil(one, 4))
                    .extracting(event -> event.get("kind").asString())
                    .containsExactly("choices", "visitor", "say", "ask");
        }
    }

    private static void choose(ChatClient client, String id, String option) {
        client.send("{\"type\":\"choose\",\"id\":\"%s\",\"step\":\"pick\",\"option\":\"%s\"}".formatted(id, option));
    }

    @Test
    void anAnswerAndTheSilenceSweeperDoNotBothWin() {
        String site = scenery.site(
                scenery.tenant(),
                hurried(step(
                                "receiveTask",
                                "ask",
                                "name",
                                Map.of("text", "Name?", "answer", "nick", "timeout", "PT1S")))
                        .onError("late", "name", "silence"));
        race(site, 10);
    }

    @Test
    void anAnswerAndABoundaryTimerDoNotBothWin() {
        String site = scenery.site(
                scenery.tenant(), hurried(ask("name", "Name?", "nick")).onTimer("late", "name", "PT1S"));
        race(site, 200);
    }

    private static FlowText hurried(String question) {
        return new FlowText("hurried")
                .element(start())
                .element(question)
                .element(say("thanks", "Thanks!"))
                .element(say("gaveUp", "Too late."))
                .element(end("answered"))
                .element(end("unanswered"))
                .arrow("start", "name")
                .arrow("name", "thanks")
                .arrow("thanks", "answered")
                .arrow("late", "gaveUp")
                .arrow("gaveUp", "unanswered");
    }

    /** Visitors who answer just as their second is up, each a little later than the one before. */
    private void race(String site, long apart) {
        atOnce(IntStream.range(0, RACERS)
                .mapToObj(n -> (Runnable) () -> answerAfter(site, 980 + apart * n))
                .toArray(Runnable[]::new));
    }

    private void answerAfter(String site, long millis) {
        try (ChatClient visitor = scenery.open(site)) {
            visitor.event("ask");
            sleep(millis);
            visitor.say("the-answer", "Kim");
            JsonNode taken = visitor.ack("the-answer");
            if (events(visitor).stream().noneMatch(event -> kind(event).equals("ended"))) {
                visitor.event("ended");
            }
            List<String> told = events(visitor).stream()
                    .filter(event -> kind(event).equals("say"))
                    .map(event -> event.get("text").asString())
                    .toList();
            assertThat(told).containsAnyOf("Thanks!", "Too late.").hasSize(1);
            if (told.contains("Thanks!")) {
                assertThat(ChatClient.is(taken, "ack")).isTrue();
            }
            assertThat(events(visitor))
                    .extracting(event -> event.get("seq").asInt())
                    .isEqualTo(IntStream.rangeClosed(1, events(visitor).size())
                            .boxed()
                            .toList());
        }
    }

    @RepeatedTest(5)
    void anEndAndAMessageAtOnceLeaveOneEnd() {
        String site = diary();
        try (ChatClient one = scenery.open(site);
                ChatClient other = second(site, one)) {
            one.event("ask");
            atOnce(
                    () -> one.send("{\"type\":\"end\",\"id\":\"the-end-1\"}"),
                    () -> other.say("a-message", "still here"));
            assertThat(one.event("ended").get("reason").asString()).isEqualTo("visitor");
            JsonNode taken = other.ack("a-message");

            List<JsonNode> events = events(one);
            assertThat(kind(events.get(events.size() - 1))).isEqualTo("ended");
            assertThat(events).hasSize(ChatClient.is(taken, "ack") ? 5 : 2);
            if (!ChatClient.is(taken, "ack")) {
                assertThat(taken.get("code").asString()).isEqualTo("ended");
            }
        }
    }

    @Test
    void aReplyThatArrivesWhileTheVisitorTypesIsKeptOnceAndLosesNothing() {
        String site = scenery.site(
                scenery.tenant(),
                FlowText.line(
                        "helper",
                        ask("question", "What would you like to know?", "question"),
                        step(
                                "serviceTask",
                                "ai-reply",
                                "reply",
                                Map.of("instructions", "Help.", "question", "{{ question }}")),
                        ask("more", "Anything else?", "more")));
        try (ChatClient visitor = scenery.open(site)) {
            visitor.event("ask");
            visitor.say("question-1", "Where is my parcel?");
            int sent = 0;
            while (events(visitor).stream()
                    .noneMatch(
                            event -> kind(event).equals("ask") && stepOf(event).equals("more"))) {
                String id = id(sent++);
                visitor.say(id, "hello?");
                visitor.ack(id);
            }
            List<JsonNode> events = events(visitor);
            List<JsonNode> replies =
                    events.stream().filter(event -> event.has("turn")).toList();

            assertThat(replies).hasSize(1);
            assertThat(streamed(visitor, replies.get(0).get("turn").asString()))
                    .isEqualTo(replies.get(0).get("text").asString());
            assertThat(said(events)).doesNotHaveDuplicates().hasSize(1 + sent);
        }
    }

    /** What was streamed of a reply before its event; what comes later means nothing. */
    private static String streamed(ChatClient visitor, String turn) {
        var text = new StringBuilder();
        for (JsonNode frame : visitor.seen()) {
            if (ChatClient.is(frame, "event") && frame.path("turn").asString("").equals(turn)) {
                return text.toString();
            }
            if (ChatClient.is(frame, "delta") && frame.get("turn").asString().equals(turn)) {
                text.setLength(frame.get("at").asInt());
                text.append(frame.get("text").asString());
            }
        }
        return text.toString();
    }

    /** Each on a thread of its own. */
    private static void atOnce(Runnable... acts) {
        ExecutorService threads = Executors.newFixedThreadPool(acts.length);
        try {
            List<CompletableFuture<Void>> running =
                    Stream.of(acts).map(act -> runAsync(act, threads)).toList();
            running.forEach(CompletableFuture::join);
        } finally {
            threads.shutdownNow();
        }
    }

    private ChatClient second(String site, ChatClient first) {
        ChatClient tab = new ChatClient(scenery.port(), "http://127.0.0.1:" + scenery.port());
        assertThat(tab.resume(site, first.token(), 0).get("resumed").asBoolean())
                .isTrue();
        return tab;
    }

    /** Each so many times, in an order of chance. */
    private static List<Integer> shuffled(List<Integer> messages, int copies, long seed) {
        List<Integer> all = new ArrayList<>();
        IntStream.range(0, copies).forEach(copy -> all.addAll(messages));
        Collections.shuffle(all, new Random(seed));
        return all;
    }

    private static String id(int n) {
        return "message-" + n;
    }

    private static List<JsonNode> eventsUntil(ChatClient client, int seq) {
        while (client.lastSeq() < seq) {
            client.nextEvent();
        }
        return events(client);
    }

    private static List<JsonNode> events(ChatClient client) {
        return client.seen().stream()
                .filter(frame -> ChatClient.is(frame, "event"))
                .toList();
    }

    private static List<String> said(List<JsonNode> events) {
        return events.stream()
                .filter(event -> kind(event).equals("visitor"))
                .map(event -> event.get("id").asString())
                .toList();
    }

    private static List<String> texts(List<JsonNode> events) {
        return events.stream()
                .map(event -> kind(event) + " " + stepOf(event) + " "
                        + event.path("text").asString(""))
                .toList();
    }

    private static String kind(JsonNode event) {
        return event.get("kind").asString();
    }

    private static String stepOf(JsonNode event) {
        return event.path("step").asString("");
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
