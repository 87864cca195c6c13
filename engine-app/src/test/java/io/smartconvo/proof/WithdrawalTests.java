package io.smartconvo.proof;

import static io.smartconvo.conversation.FlowText.ask;
import static io.smartconvo.conversation.FlowText.end;
import static io.smartconvo.conversation.FlowText.say;
import static io.smartconvo.conversation.FlowText.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.TestDatabase;
import io.smartconvo.consent.LegalBasis;
import io.smartconvo.consent.NoticeText;
import io.smartconvo.consent.PurposeDeclaration;
import io.smartconvo.consent.Purposes;
import io.smartconvo.consent.Withdrawal;
import io.smartconvo.consent.Withdrawals;
import io.smartconvo.conversation.ChatClient;
import io.smartconvo.conversation.FlowText;
import io.smartconvo.conversation.Scenery;
import io.smartconvo.privacy.KeyVault;
import io.smartconvo.privacy.Purpose;
import io.smartconvo.privacy.SubjectId;
import io.smartconvo.tenant.TenantId;
import io.smartconvo.testsupport.FakeOpenAi;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** Taking a consent back at any moment, from the socket to the last table. */
@SmartConvoTest(properties = {"smartconvo.conversation.sweep-interval=100ms", "smartconvo.engine.platform-sweep=200ms"})
@Import(Scenery.class)
class WithdrawalTests {

    private static final String MAIL = "Kim.Quillfeather@example.org";
    private static final FakeOpenAi MODEL = FakeOpenAi.start();
    private static final String ASK_MAIL =
            ask("mail", Map.of("text", "Your e-mail?", "answer", "mail", "type", "email", "purpose", "contact"));
    private static final String MAY =
            step("receiveTask", "consent", "may", Map.of("text", "May we?", "purpose", "contact"));
    private static final String FORM = """
        {"type": "default", "id": "contact", "schemaVersion": 19, "components": [
          {"id": "f1", "type": "textfield", "key": "name", "label": "Name", "validate": {"required": true},
           "properties": {"purpose": "contact"}},
          {"id": "f2", "type": "textfield", "key": "town", "label": "Town"}]}\
        """;

    @Autowired
    Scenery scenery;

    @Autowired
    TestDatabase database;

    @Autowired
    KeyVault vault;

    @Autowired
    Purposes purposes;

    @Autowired
    Withdrawals withdrawals;

    private TenantId tenant;

    @DynamicPropertySource
    static void model(DynamicPropertyRegistry settings) {
        settings.add("smartconvo.ai.base-url", MODEL::baseUrl);
        settings.add("smartconvo.ai.api-key", () -> FakeOpenAi.API_KEY);
    }

    @AfterAll
    static void close() {
        MODEL.close();
    }

    @BeforeEach
    void openTenant() {
        tenant = scenery.tenant();
    }

    private Opened held(UUID conversation) {
        return Opened.of(database, vault, tenant, conversation);
    }

    private static UUID conversation(ChatClient visitor) {
        return visitor.seen().stream()
                .filter(frame -> ChatClient.is(frame, "welcome"))
                .map(frame -> UUID.fromString(frame.get("conversation").asString()))
                .findFirst()
                .orElseThrow();
    }

    private Withdrawal carriedOut(UUID conversation) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> withdrawals.of(tenant, new SubjectId(conversation)),
                        all -> !all.isEmpty() && all.stream().allMatch(one -> one.doneAt() != null))
                .get(0);
    }

    private long rows(String sql) throws SQLException {
        try (Connection connection = database.asSuperuser();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.asSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void erasesTheAnswerWhateverQuotedItAndOnlyThat() throws SQLException {
        FlowText flow = FlowText.line(
                "quotes",
                MAY,
                ASK_MAIL,
                step(
                        "serviceTask",
                        "set",
                        "derive",
                        Map.of("assignments", "greeting = \"Hi \" + mail\nkept = \"yes\"")),
                say("thanks", "Thank you, {{ mail }}! [You](https://shop.example/?m={{ mail }})"),
                ask("more", "Anything else?", "more"),
                say("last", "{{ greeting }}|{{ mail }}|{{ kept }}|{{ more }}"));
        try (ChatClient visitor = scenery.open(scenery.site(tenant, flow))) {
            UUID id = conversation(visitor);
            visitor.event("consent");
            visitor.decide("may", "contact", true);
            visitor.event("ask");
            visitor.say("write to " + MAIL);
            visitor.event("say");
            visitor.event("ask");
            assertThat(held(id).events()).contains("[EMAIL_1]").doesNotContain("Quillfeather");
            assertThat(held(id).fields()).contains("Quillfeather");

            assertThat(ChatClient.is(new Panel(visitor).decide("contact", false), "ack"))
                    .isTrue();

            assertThat(held(id).memory()).doesNotContain("Quillfeather");
            assertThat(held(id).fields()).isEmpty();
            Withdrawal done = carriedOut(id);
            assertThat(held(id).all())
                    .doesNotContainIgnoringCase("Quillfeather")
                    .contains("Anything else?");
            assertThat(done.erased().fields()).isOne();
            assertThat(done.erased().answers()).isEqualTo(2);
            assertThat(done.erased().events()).isOne();
            assertThat(rows("select count(*) from withdrawn_field")).isZero();
            assertThat(rows("select count(*) from audit.entry where action = 'WITHDRAWAL_CARRIED_OUT' and actor is null"
                            + " and subject = audit.tag('" + tenant + "', '" + id + "')"))
                    .isOne();
            visitor.say("that was all");
            assertThat(visitor.event("say").get("text").asString()).isEqualTo("||yes|that was all");
        }
    }

    @Test
    void aFormsAnswersGoByTheirLabelAndTheOthersStay() {
        FlowText flow = FlowText.line(
                "form",
                MAY,
                step("userTask", "form", "who", Map.of("form", "contact.form")),
                ask("more", "More?", "more"));
        String key = scenery.publish(tenant, flow.xml(), Map.of("contact.form", FORM));
        try (ChatClient visitor = scenery.open(scenery.site(tenant, List.of(key)))) {
            visitor.event("consent");
            visitor.decide("may", "contact", true);
            visitor.event("form");
            visitor.fill("who", Map.of("name", "Kim Quillfeather", "town", "Basel"));
            visitor.event("ask");
            new Panel(visitor).decide("contact", false);
            carriedOut(conversation(visitor));
            assertThat(held(conversation(visitor)).all())
                    .doesNotContain("Quillfeather")
                    .contains("Basel");
        }
    }

    @Test
    void aQuestionOfThePurposeIsSkippedAndItsLateAnswerKeepsNothing() {
        FlowText flow = FlowText.line("skips", MAY, ASK_MAIL, say("after", "Fine. [{{ mail }}]"), ask("x", "X?", "x"));
        try (ChatClient visitor = scenery.open(scenery.site(tenant, flow))) {
            visitor.event("consent");
            visitor.decide("may", "contact", true);
            visitor.event("ask");
            new Panel(visitor).decide("contact", false);
            JsonNode after = visitor.event("say");
            assertThat(after.get("text").asString()).isEqualTo("Fine. []");
            assertThat(after.get("closed").valueStream().map(JsonNode::asString))
                    .containsExactly("mail");
            assertThat(carriedOut(conversation(visitor)).steps()).isOne();
            visitor.send(Panel.json(
                    Map.of("type", "message", "id", "late-answer", "step", "mail", "text", "it is " + MAIL)));
            assertThat(visitor.ack("late-answer").get("code").asString()).isEqualTo("stale");
            assertThat(held(conversation(visitor)).all()).doesNotContain("Quillfeather");
        }
    }

    @Test
    void aFlowMayCatchIt() {
        FlowText flow = FlowText.line("catches", MAY, ASK_MAIL, say("after", "Thanks."))
                .onError("gone", "mail", "consentWithdrawn")
                .element(say("instead", "As you like."))
                .element(end("without"))
                .arrow("gone", "instead")
                .arrow("instead", "without");
        try (ChatClient visitor = scenery.open(scenery.site(tenant, flow))) {
            visitor.event("consent");
            visitor.decide("may", "contact", true);
            visitor.event("ask");
            new Panel(visitor).decide("contact", false);
            assertThat(visitor.event("say").get("text").asString()).isEqualTo("As you like.");
        }
    }

    @Test
    void aRunningReplyIsStoppedItsWordsAreDroppedAndItIsWrittenWithoutTheAnswer() {
        FlowText flow = FlowText.line(
                "streams",
                MAY,
                ASK_MAIL,
                step("serviceTask", "ai-reply", "ai", Map.of("instructions", "Greet {{ mail }}", "answer", "reply")),
                ask("more", "More?", "more"));
        int before = MODEL.requests().size();
        MODEL.hangAfter("Dear [EMA", "IL_1], how good to have you here. We ").reply("Hello there.");
        try (ChatClient visitor = scenery.open(scenery.site(tenant, flow))) {
            visitor.event("consent");
            visitor.decide("may", "contact", true);
            visitor.event("ask");
            visitor.say(MAIL);
            visitor.next(
                    frame -> ChatClient.is(frame, "delta") && frame.toString().contains("Quillfeather"));

            new Panel(visitor).decide("contact", false);

            assertThat(visitor.event("say").get("text").asString()).isEqualTo("Hello there.");
            visitor.event("ask");
            carriedOut(conversation(visitor));
            assertThat(held(conversation(visitor)).all()).doesNotContain("Quillfeather");
            List<String> sent = MODEL
                    .requests()
                    .subList(before, MODEL.requests().size())
                    .stream()
                    .map(request -> request.body().toString())
                    .toList();
            assertThat(sent).hasSize(2);
            assertThat(sent.get(0)).contains("Greet [EMAIL_1]").doesNotContain("Quillfeather");
            assertThat(sent.get(1)).doesNotContain("Greet [EMAIL_1]", "Quillfeather");
        }
    }

    @Test
    void nothingGoesOutForAPurposeThatWasSwitchedOff() {
        FlowText flow = FlowText.line(
                "switches",
                MAY,
                ASK_MAIL,
                ask("go", "Go?", "go"),
                step(
                        "serviceTask",
                        "ai-reply",
                        "ai",
                        Map.of("instructions", "Greet {{ mail }}, {{ consent.contact }}", "answer", "reply")),
                ask("more", "More?", "more"));
        int before = MODEL.requests().size();
        try (ChatClient visitor = scenery.open(scenery.site(tenant, flow))) {
            visitor.event("consent");
            visitor.decide("may", "contact", true);
            visitor.event("ask");
            visitor.say(MAIL);
            visitor.event("ask");
            purposes.switchOff(tenant, new Purpose("contact"));
            visitor.say("go");
            visitor.event("ask");
            String sent = MODEL.requests().get(before).body().toString();
            assertThat(sent).doesNotContain("Quillfeather").contains("Greet , false");
        }
    }

    @Test
    void aPurposeSwitchedOffBetweenQuestionAndAnswerKeepsNothing() {
        FlowText flow = FlowText.line("off", MAY, ASK_MAIL, say("after", "Thanks."));
        try (ChatClient visitor = scenery.open(scenery.site(tenant, flow))) {
            visitor.event("consent");
            visitor.decide("may", "contact", true);
            visitor.event("ask");
            purposes.switchOff(tenant, new Purpose("contact"));
            visitor.say(MAIL);
            assertThat(visitor.event("ask").get("again").asBoolean()).isTrue();
            assertThat(held(conversation(visitor)).all()).doesNotContain("Quillfeather");
        }
    }

    @RepeatedTest(5)
    void aFormPostedAtTheMomentOfWithdrawalLeavesNothing() {
        FlowText flow = FlowText.line(
                "race",
                MAY,
                step("userTask", "form", "who", Map.of("form", "contact.form")),
                ask("more", "More?", "more"));
        String key = scenery.publish(tenant, flow.xml(), Map.of("contact.form", FORM));
        String site = scenery.site(tenant, List.of(key));
        try (ChatClient visitor = scenery.open(site);
                ChatClient other = new ChatClient(scenery.port(), "http://127.0.0.1:" + scenery.port())) {
            visitor.event("consent");
            visitor.decide("may", "contact", true);
            visitor.event("form");
            other.resume(site, visitor.token(), 0);
            CompletableFuture.allOf(
                            CompletableFuture.runAsync(
                                    () -> visitor.fill("who", Map.of("name", "Kim Quillfeather", "town", "Basel"))),
                            CompletableFuture.runAsync(() -> new Panel(other).decide("contact", false)))
                    .join();
            // Whoever won: the form was filled and erased, or refused, or skipped.
            carriedOut(conversation(visitor));
            visitor.send("{\"type\":\"ping\"}");
            visitor.next(frame -> ChatClient.is(frame, "pong"));
            assertThat(held(conversation(visitor)).all()).doesNotContain("Quillfeather");
            assertThat(new Panel(visitor).data().get("held")).isEmpty();
        }
    }

    @Test
    void convergesWhateverBreaksInTheMiddle() throws Exception {
        FlowText flow = FlowText.line("breaks", MAY, ASK_MAIL, ask("more", "More?", "more"));
        try (ChatClient visitor = scenery.open(scenery.site(tenant, flow))) {
            UUID id = conversation(visitor);
            visitor.event("consent");
            visitor.decide("may", "contact", true);
            visitor.event("ask");
            visitor.say(MAIL);
            visitor.event("ask");
            execute("create function break_erasure() returns trigger language plpgsql as"
                    + " $$ begin raise exception 'the disk is on fire'; end $$");
            execute("create trigger break_erasure before delete on withdrawn_field for each row"
                    + " execute function break_erasure()");
            new Panel(visitor).decide("contact", false);
            await().until(() ->
                    rows("select count(*) from act_ru_ext_task where topic_name_ = 'consent-withdrawal.erase'"
                                    + " and retries_ is not null")
                            == 1);
            assertThat(withdrawals.of(tenant, new SubjectId(id)).get(0).doneAt())
                    .isNull();
            assertThat(held(id).events()).as("rolled back as a whole").contains("[EMAIL_1]");

            execute("drop trigger break_erasure on withdrawn_field");
            Withdrawal done = carriedOut(id);
            assertThat(done.erased()).isEqualTo(new Withdrawal.Erased(1, 1, 1));
            assertThat(held(id).all()).doesNotContain("Quillfeather");
        } finally {
            execute("drop function if exists break_erasure cascade");
        }
    }

    @Test
    void theEngineKnowsNothingButTheIdOfTheWithdrawal() throws SQLException {
        FlowText flow = FlowText.line("opaque", MAY, ASK_MAIL, ask("more", "More?", "more"));
        try (ChatClient visitor = scenery.open(scenery.site(tenant, flow))) {
            visitor.event("consent");
            visitor.decide("may", "contact", true);
            visitor.event("ask");
            visitor.say(MAIL);
            visitor.event("ask");
            new Panel(visitor).decide("contact", false);
            Withdrawal done = carriedOut(conversation(visitor));
            assertThat(rows("select count(*) from act_hi_procinst where business_key_ = '" + done.id()
                            + "' and tenant_id_ = '" + tenant + "' and end_time_ is not null"))
                    .isOne();
            assertThat(rows("select count(*) from act_ru_variable")).isZero();
        }
    }

    @Test
    void aPersonsRightsDoNotEndWithTheChat() {
        FlowText flow = FlowText.line("ends", MAY, ASK_MAIL, say("bye", "Bye {{ mail }}"));
        try (ChatClient visitor = scenery.open(scenery.site(tenant, flow))) {
            visitor.event("consent");
            visitor.decide("may", "contact", true);
            visitor.event("ask");
            visitor.say(MAIL);
            visitor.event("ended");
            assertThat(new Panel(visitor)
                            .correct("mail", "kim2@example.org")
                            .get("type")
                            .asString())
                    .isEqualTo("ack");
            assertThat(held(conversation(visitor)).all())
                    .doesNotContain("Quillfeather")
                    .contains("kim2");
            new Panel(visitor).decide("contact", false);
            carriedOut(conversation(visitor));
            assertThat(held(conversation(visitor)).all()).doesNotContain("kim2");
        }
    }

    @Test
    void whatDoesNotRestOnConsentIsNotWithdrawnAndSaysWhy() {
        purposes.declare(
                tenant,
                new PurposeDeclaration(
                        new Purpose("orders"),
                        LegalBasis.CONTRACT,
                        List.of("contact"),
                        30,
                        List.of(),
                        Map.of(Locale.ENGLISH, new NoticeText("We need it for your order."))));
        FlowText flow = FlowText.line(
                "orders",
                step("receiveTask", "consent", "may", Map.of("text", "Read this", "purpose", "orders")),
                ask("mail", Map.of("text", "Mail?", "answer", "mail", "type", "email", "purpose", "orders")),
                ask("more", "More?", "more"));
        try (ChatClient visitor = scenery.open(scenery.site(tenant, flow))) {
            visitor.event("consent");
            visitor.decide("may", "orders", true);
            visitor.event("ask");
            visitor.say(MAIL);
            visitor.event("ask");
            JsonNode refused = new Panel(visitor).decide("orders", false);
            assertThat(refused.get("code").asString()).isEqualTo("malformed");
            assertThat(refused.get("detail").asString()).contains("does not rest on your consent");
            assertThat(held(conversation(visitor)).fields()).contains("Quillfeather");
            visitor.send("{\"type\":\"consent\",\"id\":\"from-banner\",\"purposes\":{\"orders\":false}}");
            assertThat(ChatClient.is(visitor.ack("from-banner"), "ack")).isTrue();
            assertThat(held(conversation(visitor)).fields()).contains("Quillfeather");
            assertThat(withdrawals.of(tenant, new SubjectId(conversation(visitor))))
                    .isEmpty();
        }
    }

    @Test
    void oneVisitorsFrameSentAgainByAnotherChangesNothingForTheFirst() {
        FlowText flow = FlowText.line("two", MAY, ASK_MAIL, ask("more", "More?", "more"));
        String site = scenery.site(tenant, flow);
        try (ChatClient kim = scenery.open(site);
                ChatClient eve = scenery.open(site)) {
            kim.event("consent");
            kim.decide("may", "contact", true);
            kim.event("ask");
            kim.say(MAIL);
            kim.event("ask");
            String receipt = new Panel(kim).data().at("/receipts/0/id").asString();
            eve.event("consent");
            new Panel(eve).decide(receipt, "contact", false);
            eve.send(Panel.json(Map.of("type", "correct", "id", receipt + "x", "field", "mail", "value", "e@e.org")));
            assertThat(eve.ack(receipt + "x").get("code").asString()).isEqualTo("stale");
            assertThat(new Panel(eve).data().toString()).doesNotContain(receipt, "Quillfeather");
            assertThat(new Panel(kim).data().at("/held/0/value").asString()).isEqualTo(MAIL);
            assertThat(new Panel(kim).data().at("/purposes/0/state").asString()).isEqualTo("given");
        }
    }

    @RepeatedTest(3)
    void twoTabsThatDecideDifferentlyLeaveTwoReceiptsAndOneTruth() {
        FlowText flow = FlowText.line("tabs", MAY, ASK_MAIL, ask("more", "More?", "more"));
        String site = scenery.site(tenant, flow);
        try (ChatClient one = scenery.open(site);
                ChatClient other = new ChatClient(scenery.port(), "http://127.0.0.1:" + scenery.port())) {
            one.event("consent");
            other.resume(site, one.token(), 0);
            CompletableFuture.allOf(
                            CompletableFuture.runAsync(() -> new Panel(one).decide("contact", true)),
                            CompletableFuture.runAsync(() -> new Panel(other).decide("contact", false)))
                    .join();
            JsonNode data = new Panel(one).data();
            JsonNode receipts = data.get("receipts");
            assertThat(receipts).hasSize(2);
            boolean last = receipts.get(1).get("granted").asBoolean();
            assertThat(data.at("/purposes/0/state").asString()).isEqualTo(last ? "given" : "withdrawn");
        }
    }
}
