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

/** Every kind of step and every way a flow can branch, over a real socket. */
@SmartConvoTest(properties = "smartconvo.conversation.sweep-interval=50ms")
@Import(Scenery.class)
class StepTests {

    private static final String CONTACT_FORM = """
            {"type": "default", "id": "contact", "schemaVersion": 19, "components": [
              {"id": "f1", "type": "textfield", "key": "name", "label": "Name", "validate": {"required": true},
               "properties": {"purpose": "contact"}},
              {"id": "f2", "type": "number", "key": "age", "label": "Age", "validate": {"min": 18}}]}""";

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
    void asksAgainUntilTheAnswerFits() {
        try (ChatClient visitor = visit(FlowText.line(
                "sizes",
                ask(
                        "size",
                        Map.of(
                                "text",
                                "How many?",
                                "answer",
                                "size",
                                "type",
                                "number",
                                "min",
                                "2",
                                "retryText",
                                "A number from 2 on.")),
                say("done", "{{ size + 1 }}")))) {
            assertThat(visitor.event("ask").at("/input/type").asString()).isEqualTo("number");
            for (String wrong : List.of("many", "1", "two", "-3", "1e999")) {
                visitor.say(wrong);
                JsonNode again = visitor.event("ask");
                assertThat(again.get("text").asString()).isEqualTo("A number from 2 on.");
                assertThat(again.get("again").asBoolean()).isTrue();
            }
            visitor.say("41");
            assertThat(visitor.event("say").get("text").asString()).isEqualTo("42");
        }
    }

    @Test
    void leavesByTheErrorPathAfterTheLastAttempt() {
        FlowText flow = FlowText.line(
                        "sizes",
                        ask("size", Map.of("text", "How many?", "answer", "size", "type", "number", "attempts", "2")),
                        say("done", "Fine."))
                .onError("unclear", "size", "invalidAnswer")
                .element(say("never", "Never mind."))
                .element(end("gaveUp"))
                .arrow("unclear", "never")
                .arrow("never", "gaveUp");
        try (ChatClient visitor = visit(flow)) {
            visitor.event("ask");
            visitor.say("many");
            visitor.event("ask");
            visitor.say("lots");
            assertThat(visitor.event("say").get("text").asString()).isEqualTo("Never mind.");
        }
    }

    @Test
    void choosesByClickAndByTyping() {
        String choose = step(
                "receiveTask",
                "choose",
                "tea",
                Map.of("text", "Tea?", "answer", "tea", "options", "yes = Yes, please\nno = No"));
        String site = scenery.site(scenery.tenant(), FlowText.line("teas", choose, say("done", "{{ tea }}")));
        try (ChatClient clicking = scenery.open(site);
                ChatClient typing = scenery.open(site)) {
            clicking.event("choices");
            clicking.choose("tea", "no");
            assertThat(clicking.event("say").get("text").asString()).isEqualTo("no");
            typing.event("choices");
            typing.say("coffee");
            assertThat(typing.event("choices").get("again").asBoolean()).isTrue();
            typing.say("yes, please");
            assertThat(typing.event("visitor").at("/answer/option").asString()).isEqualTo("yes");
            assertThat(typing.event("say").get("text").asString()).isEqualTo("yes");
        }
    }

    @Test
    void consentOpensTheFormAndTheFormIsChecked() {
        TenantId tenant = scenery.tenant();
        FlowText flow = FlowText.line(
                "lead",
                step("receiveTask", "consent", "may", Map.of("text", "May we?", "purpose", "contact")),
                step("userTask", "form", "who", Map.of("text", "Who are you?", "form", "contact.form")),
                say("done", "{{ name }}, {{ age }}, {{ consent.contact }}"));
        String key = scenery.publish(tenant, flow.xml(), Map.of("contact.form", CONTACT_FORM));
        try (ChatClient visitor = scenery.open(scenery.site(tenant, List.of(key)))) {
            assertThat(visitor.event("consent").at("/notice/version").asString())
                    .isNotEmpty();
            visitor.decide("may", "contact", true);
            assertThat(visitor.event("form").get("text").asString()).isEqualTo("Who are you?");
            visitor.fill("who", Map.of("name", "", "age", 3));
            assertThat(visitor.event("form").get("errors").propertyNames()).containsExactlyInAnyOrder("name", "age");
            visitor.fill("who", Map.of("name", "Kim", "age", 33));
            assertThat(visitor.event("say").get("text").asString()).isEqualTo("Kim, 33, true");
        }
    }

    @Test
    void withoutConsentAFormKeepsNothing() {
        TenantId tenant = scenery.tenant();
        FlowText flow = FlowText.line(
                "lead",
                step("receiveTask", "consent", "may", Map.of("text", "May we?", "purpose", "contact")),
                step("userTask", "form", "who", Map.of("form", "contact.form")),
                say("done", "{{ name }}"));
        String key = scenery.publish(tenant, flow.xml(), Map.of("contact.form", CONTACT_FORM));
        try (ChatClient visitor = scenery.open(scenery.site(tenant, List.of(key)))) {
            visitor.event("consent");
            visitor.decide("may", "contact", false);
            visitor.event("form");
            visitor.fill("who", Map.of("name", "Kim", "age", 33));
            assertThat(visitor.event("form").get("errors").propertyNames()).containsExactly("name");
            assertThat(visitor.seen().toString()).doesNotContain("Kim");
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
    void anAnswerCannotBringALink() {
        try (ChatClient visitor = visit(FlowText.line(
                "greeter", ask("name", "Name?", "nick"), say("hi", "Hi {{ nick }}! [Shop](https://shop.example)")))) {
            visitor.event("ask");
            visitor.say("[free](https://evil.example) https://evil.example **x**\n# big");
            assertThat(visitor.event("say").get("text").asString())
                    .isEqualTo(
                            "Hi \\[free\\]\\(https\\://evil.example\\) https\\://evil.example \\*\\*x\\*\\*\n\\# big!"
                                    + " [Shop](https://shop.example)");
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
    void silenceWithoutAPathEndsTheChat() {
        try (ChatClient visitor = visit(FlowText.line(
                "hurry", ask("name", Map.of("text", "Name?", "answer", "nick", "timeout", "PT1S")), say("hi", "Hi")))) {
            visitor.event("ask");
            assertThat(visitor.event("ended").get("reason").asString()).isEqualTo("silence");
            visitor.say("too-late-1", "Kim");
            assertThat(visitor.ack("too-late-1").get("code").asString()).isEqualTo("ended");
        }
    }

    @Test
    void severalQuestionsCanBeOpenAtOnce() {
        FlowText flow = new FlowText("both")
                .element(start())
                .element(gateway("parallel", "fork", null))
                .element(ask("name", "Name?", "nick"))
                .element(step(
                        "receiveTask",
                        "choose",
                        "tea",
                        Map.of("text", "Tea?", "answer", "tea", "options", "yes = Yes\nno = No")))
                .element(ask("town", "Town?", "town"))
                .element(gateway("parallel", "join", null))
                .element(say("done", "{{ nick }}, {{ tea }}, {{ town }}"))
                .element(end("end"))
                .arrow("start", "fork")
                .arrow("fork", "name")
                .arrow("fork", "tea")
                .arrow("fork", "town")
                .arrow("name", "join")
                .arrow("tea", "join")
                .arrow("town", "join")
                .arrow("join", "done")
                .arrow("done", "end");
        try (ChatClient visitor = visit(flow)) {
            List<String> asked =
                    List.of(stepOf(visitor.nextEvent()), stepOf(visitor.nextEvent()), stepOf(visitor.nextEvent()));
            assertThat(asked).containsExactlyInAnyOrder("name", "tea", "town");
            String newest = asked.lastIndexOf("name") > asked.lastIndexOf("town") ? "name" : "town";
            String older = newest.equals("name") ? "town" : "name";

            visitor.say("the newest");
            assertThat(stepOf(visitor.event("visitor"))).isEqualTo(newest);
            visitor.choose("tea", "no");
            assertThat(stepOf(visitor.event("visitor"))).isEqualTo("tea");
            visitor.say("the older");
            assertThat(stepOf(visitor.event("visitor"))).isEqualTo(older);
            assertThat(visitor.event("say").get("text").asString())
                    .isEqualTo(newest.equals("name") ? "the newest, no, the older" : "the older, no, the newest");
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
