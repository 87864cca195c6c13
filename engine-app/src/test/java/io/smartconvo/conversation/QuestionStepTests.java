package io.smartconvo.conversation;

import static io.smartconvo.conversation.FlowText.ask;
import static io.smartconvo.conversation.FlowText.end;
import static io.smartconvo.conversation.FlowText.gateway;
import static io.smartconvo.conversation.FlowText.say;
import static io.smartconvo.conversation.FlowText.start;
import static io.smartconvo.conversation.FlowText.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.consent.Purposes;
import io.smartconvo.privacy.Purpose;
import io.smartconvo.proof.policy.Proves;
import io.smartconvo.tenant.TenantId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Questions of every kind: what fits, what does not, and what is kept of it, over a real socket. */
@SmartConvoTest(properties = "smartconvo.conversation.sweep-interval=50ms")
@Import(Scenery.class)
class QuestionStepTests {

    private static final String CONTACT_FORM = """
            {"type": "default", "id": "contact", "schemaVersion": 19, "components": [
              {"id": "f1", "type": "textfield", "key": "name", "label": "Name", "validate": {"required": true},
               "properties": {"purpose": "contact"}},
              {"id": "f2", "type": "number", "key": "age", "label": "Age", "validate": {"min": 18}}]}""";

    /** Two people, asked for alike: one of them is nobody's business without consent, the other one is a pet. */
    private static final String NAMESAKES = """
            {"type": "default", "id": "names", "schemaVersion": 19, "components": [
              {"id": "f1", "type": "textfield", "key": "pet", "label": "Name"},
              {"id": "f2", "type": "textfield", "key": "owner", "label": "Name",
               "properties": {"purpose": "contact"}}]}""";

    @Autowired
    Scenery scenery;

    @Autowired
    Purposes purposes;

    private ChatClient visit(FlowText... flows) {
        return scenery.open(scenery.site(scenery.tenant(), flows));
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
    @Proves({"2.2b", "3.3"})
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
    @Proves("3.3")
    void aFormKeepsNothingForAPurposeSwitchedOffMeanwhile() {
        TenantId tenant = scenery.tenant();
        FlowText flow = FlowText.line(
                "lead",
                step("receiveTask", "consent", "may", Map.of("text", "May we?", "purpose", "contact")),
                step("userTask", "form", "who", Map.of("form", "contact.form")),
                say("done", "{{ name }}"));
        String key = scenery.publish(tenant, flow.xml(), Map.of("contact.form", CONTACT_FORM));
        try (ChatClient visitor = scenery.open(scenery.site(tenant, List.of(key)))) {
            visitor.event("consent");
            visitor.decide("may", "contact", true);
            visitor.event("form");
            purposes.switchOff(tenant, new Purpose("contact"));
            visitor.fill("who", Map.of("name", "Kim", "age", 33));
            assertThat(visitor.event("form").get("errors").propertyNames()).containsExactly("name");
            assertThat(visitor.seen().toString()).doesNotContain("Kim");
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
    void masksFieldsByWhatTheyAreAndNotByWhatTheyAreCalled() {
        TenantId tenant = scenery.tenant();
        FlowText flow = FlowText.line(
                "pets",
                step("receiveTask", "consent", "may", Map.of("text", "May we?", "purpose", "contact")),
                step("userTask", "form", "who", Map.of("form", "names.form")),
                say("done", "{{ pet }} | {{ owner }}"));
        String key = scenery.publish(tenant, flow.xml(), Map.of("names.form", NAMESAKES));
        try (ChatClient visitor = scenery.open(scenery.site(tenant, List.of(key)))) {
            visitor.event("consent");
            visitor.decide("may", "contact", true);
            visitor.event("form");
            visitor.fill("who", Map.of("pet", "rex@example.org", "owner", "kim@example.org"));

            JsonNode shown = visitor.next(frame -> frame.at("/answer/fields").isArray());
            assertThat(shown.at("/answer/fields")
                            .valueStream()
                            .map(it -> it.get("label").asString()))
                    .containsExactly("Name", "Name");
            assertThat(shown.at("/answer/fields/0/value").asString()).doesNotContain("rex@");
            assertThat(shown.at("/answer/fields/1/value").asString()).isEqualTo("kim@example.org");
            assertThat(visitor.event("say").get("text").asString())
                    .doesNotContain("rex@")
                    .contains("kim@");
        }
    }

    private static String stepOf(JsonNode event) {
        return event.path("step").asString("");
    }
}
