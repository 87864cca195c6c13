package io.smartconvo.conversation;

import static io.smartconvo.conversation.FlowText.ask;
import static io.smartconvo.conversation.FlowText.call;
import static io.smartconvo.conversation.FlowText.end;
import static io.smartconvo.conversation.FlowText.gateway;
import static io.smartconvo.conversation.FlowText.say;
import static io.smartconvo.conversation.FlowText.start;
import static io.smartconvo.conversation.FlowText.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.tenant.TenantId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** What runs by itself, and every way a flow can branch, over a real socket. */
@SmartConvoTest(properties = "smartconvo.conversation.sweep-interval=50ms")
@Import(Scenery.class)
class StepTests {

    @Autowired
    Scenery scenery;

    private ChatClient visit(FlowText... flows) {
        return scenery.open(scenery.site(scenery.tenant(), flows));
    }

    @Test
    void saysTextWithPictureAndCard() {
        try (ChatClient visitor = visit(FlowText.line(
                "shop",
                step(
                        "sendTask",
                        "say",
                        "hello",
                        Map.of(
                                "text", "**Hello**",
                                "imageUrl", "https://shop.example/a.png",
                                "imageAlt", "A tent",
                                "cardTitle", "Shop",
                                "cardUrl", "https://shop.example/"))))) {
            JsonNode said = visitor.event("say");
            assertThat(said.get("text").asString()).isEqualTo("**Hello**");
            assertThat(said.at("/image/alt").asString()).isEqualTo("A tent");
            assertThat(said.at("/card/url").asString()).isEqualTo("https://shop.example/");
            assertThat(visitor.event("ended").get("reason").asString()).isEqualTo("completed");
        }
    }

    @Test
    void setsAnswersThatLaterLinesAndConditionsSee() {
        FlowText flow = new FlowText("count")
                .element(start())
                .element(step("serviceTask", "set", "set", Map.of("assignments", "a = 2\nb = a * 21\nlist = [a, b]")))
                .element(gateway("exclusive", "big", "flow_small"))
                .element(say("large", "{{ list[2] }}"))
                .element(say("small", "small"))
                .element(end("end1"))
                .element(end("end2"))
                .arrow("start", "set")
                .arrow("set", "big")
                .arrow("flow_big", "big", "large", "b > 40 and missing = null")
                .element("<bpmn:sequenceFlow id=\"flow_small\" name=\"small\" sourceRef=\"big\" targetRef=\"small\" />")
                .arrow("large", "end1")
                .arrow("small", "end2");
        try (ChatClient visitor = visit(flow)) {
            assertThat(visitor.event("say").get("text").asString()).isEqualTo("42");
        }
    }

    @Test
    void waitsWithoutTheVisitorAndKeepsWhatIsSaidMeanwhile() {
        try (ChatClient visitor = visit(FlowText.line(
                "patience", say("before", "One moment."), FlowText.wait("pause", "PT1S"), say("after", "Here.")))) {
            visitor.event("say");
            visitor.say("still-here", "hello?");
            assertThat(ChatClient.is(visitor.ack("still-here"), "ack")).isTrue();
            assertThat(visitor.event("say").get("text").asString()).isEqualTo("Here.");
            assertThat(visitor.event("ended").get("reason").asString()).isEqualTo("completed");
        }
    }

    @Test
    void anEventGatewayTakesTheFirstTimer() {
        FlowText flow = new FlowText("first")
                .element(start())
                .element(gateway("eventBased", "either", null))
                .element(FlowText.wait("soon", "PT1S"))
                .element(FlowText.wait("late", "PT1H"))
                .element(say("one", "soon"))
                .element(say("two", "late"))
                .element(end("end1"))
                .element(end("end2"))
                .arrow("start", "either")
                .arrow("either", "soon")
                .arrow("either", "late")
                .arrow("soon", "one")
                .arrow("late", "two")
                .arrow("one", "end1")
                .arrow("two", "end2");
        try (ChatClient visitor = visit(flow)) {
            assertThat(visitor.event("say").get("text").asString()).isEqualTo("soon");
            visitor.event("ended");
        }
    }

    @Test
    void aTimerOnASubProcessClosesTheQuestionInIt() {
        try (ChatClient visitor = visit(inSubProcess("", "innerEnd").onTimer("late", "inner", "PT1S"))) {
            visitor.event("ask");
            JsonNode said = visitor.event("say");
            assertThat(said.get("text").asString()).isEqualTo("Left.");
            assertThat(said.get("closed").valueStream().map(JsonNode::asString)).containsExactly("name");
            visitor.event("ended");
        }
    }

    @Test
    void anErrorEndLeavesASubProcess() {
        String errorEnd = "<bpmn:endEvent id=\"banned\" name=\"banned\">"
                + "<bpmn:errorEventDefinition id=\"thrown\" errorRef=\"error_late\" /></bpmn:endEvent>";
        String inside = gateway("exclusive", "who", "i4")
                + errorEnd
                + conditional("i3", "who", "banned", "nick = &#34;Eve&#34;")
                + "<bpmn:sequenceFlow id=\"i4\" name=\"else\" sourceRef=\"who\" targetRef=\"innerEnd\" />";
        String site = scenery.site(scenery.tenant(), inSubProcess(inside, "who").onError("late", "inner", "oops"));
        try (ChatClient eve = scenery.open(site);
                ChatClient kim = scenery.open(site)) {
            eve.event("ask");
            eve.say("Eve");
            assertThat(eve.event("say").get("text").asString()).isEqualTo("Left.");
            kim.event("ask");
            kim.say("Kim");
            assertThat(kim.event("say").get("text").asString()).isEqualTo("Hi Kim.");
        }
    }

    private static String conditional(String id, String from, String to, String feel) {
        return "<bpmn:sequenceFlow id=\"" + id + "\" name=\"" + id + "\" sourceRef=\"" + from + "\" targetRef=\"" + to
                + "\"><bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\" language=\"feel\">" + feel
                + "</bpmn:conditionExpression></bpmn:sequenceFlow>";
    }

    @Test
    void aSubProcessGoesOnWhenItIsDone() {
        try (ChatClient visitor = visit(inSubProcess("", "innerEnd").onTimer("late", "inner", "PT1H"))) {
            visitor.event("ask");
            visitor.say("Kim");
            assertThat(visitor.event("say").get("text").asString()).isEqualTo("Hi Kim.");
        }
    }

    /** A question in a sub-process; {@code late} is the boundary event by which it can be left. */
    private static FlowText inSubProcess(String more, String afterTheQuestion) {
        String inner = "<bpmn:subProcess id=\"inner\" name=\"inner\">"
                + "<bpmn:startEvent id=\"innerStart\" name=\"start\" />"
                + ask("name", "Name?", "nick")
                + "<bpmn:endEvent id=\"innerEnd\" name=\"end\" />"
                + more
                + "<bpmn:sequenceFlow id=\"i1\" sourceRef=\"innerStart\" targetRef=\"name\" />"
                + "<bpmn:sequenceFlow id=\"i2\" sourceRef=\"name\" targetRef=\"" + afterTheQuestion
                + "\" /></bpmn:subProcess>";
        return FlowText.line("outer", inner, say("done", "Hi {{ nick }}."))
                .element(say("left", "Left."))
                .element(end("leftEnd"))
                .arrow("late", "left")
                .arrow("left", "leftEnd");
    }

    @Test
    void callsAnotherFlowOfTheTenant() {
        TenantId tenant = scenery.tenant();
        scenery.publish(
                tenant, FlowText.line("helper", ask("name", "Name?", "nick")).xml(), Map.of());
        String caller = scenery.publish(
                tenant,
                FlowText.line("caller", call("call", "helper"), say("done", "Hi {{ nick }}."))
                        .xml(),
                Map.of());
        try (ChatClient visitor = scenery.open(scenery.site(tenant, List.of(caller)))) {
            assertThat(stepOf(visitor.event("ask"))).isEqualTo("name");
            visitor.say("Kim");
            assertThat(visitor.event("say").get("text").asString()).isEqualTo("Hi Kim.");
            assertThat(visitor.event("ended").get("reason").asString()).isEqualTo("completed");
        }
    }

    private static String stepOf(JsonNode event) {
        return event.path("step").asString("");
    }
}
