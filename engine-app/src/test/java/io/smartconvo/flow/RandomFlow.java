package io.smartconvo.flow;

import static io.smartconvo.conversation.FlowText.ask;
import static io.smartconvo.conversation.FlowText.call;
import static io.smartconvo.conversation.FlowText.end;
import static io.smartconvo.conversation.FlowText.gateway;
import static io.smartconvo.conversation.FlowText.say;
import static io.smartconvo.conversation.FlowText.start;
import static io.smartconvo.conversation.FlowText.step;

import io.smartconvo.conversation.FlowText;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Draws flows at random: blocks of steps whose gateways lead anywhere, some of them parallel, some of them sub-processes
 * with timers. The same seed and size give the same flow.
 */
final class RandomFlow {

    private static final List<String> PURPOSES = List.of("contact", "offers");
    private static final List<String> CONDITIONS = List.of(
            "consent.% = true",
            "consent.%",
            "consent.% = true and more",
            "not(consent.%)",
            "consent.% = false",
            "consent.% != false",
            "consent.% or more",
            "more",
            "not(consent.%) or more",
            "consent.contact and consent.offers");

    private final Random random;
    private final int size;
    private final FlowText flow;
    private int arrows;

    private RandomFlow(String key, long seed, int size) {
        this.random = new Random(seed);
        this.size = size;
        this.flow = new FlowText(key);
    }

    static FlowText of(String key, long seed, int size) {
        return new RandomFlow(key, seed, size).drawn();
    }

    private FlowText drawn() {
        flow.element(start()).element(end("end")).arrow("start", "merge0");
        for (int i = 0; i < size; i++) {
            block(i);
        }
        return flow;
    }

    /** A merge, something to do, a split. */
    private void block(int i) {
        flow.element(gateway("exclusive", "merge" + i, null)).arrow("merge" + i, "do" + i);
        switch (random.nextInt(10)) {
            case 0 -> fork(i);
            case 1 -> subProcess(i);
            case 2 -> plain(i, call("do" + i, "helper"));
            case 3, 4, 5 -> guarded(i, purpose());
            default -> plain(i, anyStep("do" + i));
        }
        String otherwise = "flow_x" + ++arrows;
        flow.element(gateway("exclusive", "split" + i, otherwise));
        int ways = 1 + random.nextInt(2);
        for (int way = 0; way < ways; way++) {
            flow.arrow("flow_x" + ++arrows, "split" + i, anywhere(i), condition());
        }
        flow.element("<bpmn:sequenceFlow id=\"" + otherwise + "\" sourceRef=\"split" + i + "\" targetRef=\"" + next(i)
                + "\" />");
    }

    /** As it should be, and nearly so. */
    private void guarded(int i, String purpose) {
        String refused = "flow_x" + ++arrows;
        flow.element(consent("do" + i, purpose))
                .element(gateway("exclusive", "gate" + i, refused))
                .element(random.nextInt(3) == 0 ? anyStep("use" + i) : capture("use" + i, purpose))
                .arrow("do" + i, "gate" + i)
                .arrow(
                        "flow_x" + ++arrows,
                        "gate" + i,
                        "use" + i,
                        CONDITIONS.get(random.nextInt(3)).replace("%", purpose))
                .element("<bpmn:sequenceFlow id=\"" + refused + "\" sourceRef=\"gate" + i + "\" targetRef=\"" + next(i)
                        + "\" />")
                .arrow("use" + i, "split" + i);
    }

    private static String consent(String id, String purpose) {
        return step("receiveTask", "consent", id, Map.of("text", "May we?", "purpose", purpose));
    }

    private static String capture(String id, String purpose) {
        return ask(id, Map.of("text", "Who?", "answer", "of_" + purpose, "purpose", purpose));
    }

    private void plain(int i, String element) {
        flow.element(element).arrow("do" + i, "split" + i);
    }

    private void fork(int i) {
        flow.element(gateway("parallel", "do" + i, null)).element(gateway("parallel", "join" + i, null));
        for (String branch : List.of("a" + i, "b" + i)) {
            flow.element(anyStep(branch)).arrow("do" + i, branch).arrow(branch, "join" + i);
        }
        flow.arrow("join" + i, "split" + i);
    }

    private void subProcess(int i) {
        String arrow = "<bpmn:sequenceFlow id=\"in%s%d\" sourceRef=\"%s%d\" targetRef=\"%s%d\" />";
        flow.element(
                "<bpmn:subProcess id=\"do" + i + "\" name=\"do\"><bpmn:startEvent id=\"begin" + i + "\" name=\"b\" />"
                        + anyStep("c" + i) + anyStep("d" + i) + end("leave" + i)
                        + arrow.formatted("p", i, "begin", i, "c", i) + arrow.formatted("q", i, "c", i, "d", i)
                        + arrow.formatted("r", i, "d", i, "leave", i) + "</bpmn:subProcess>");
        flow.arrow("do" + i, "split" + i);
        if (random.nextBoolean()) {
            flow.onTimer("late" + i, "do" + i, "PT5M").arrow("late" + i, anywhere(i));
        }
    }

    private String anyStep(String id) {
        String purpose = purpose();
        return switch (random.nextInt(7)) {
            case 0, 1 -> consent(id, purpose);
            case 2 -> capture(id, purpose);
            case 3 ->
                step(
                        "serviceTask",
                        "email",
                        id,
                        Map.of("to", "a@b.example", "subject", "Hi", "text", "{{ of_" + purpose + " }}"));
            default -> say(id, "Hi");
        };
    }

    private String purpose() {
        return PURPOSES.get(random.nextInt(PURPOSES.size()));
    }

    private String condition() {
        return CONDITIONS.get(random.nextInt(CONDITIONS.size())).replace("%", purpose());
    }

    private String next(int from) {
        return from + 1 >= size ? "end" : "merge" + (from + 1);
    }

    /** Mostly onwards. */
    private String anywhere(int from) {
        int to = random.nextInt(5) == 0 ? random.nextInt(size) : from + 1 + random.nextInt(2);
        return to >= size ? "end" : "merge" + to;
    }
}
