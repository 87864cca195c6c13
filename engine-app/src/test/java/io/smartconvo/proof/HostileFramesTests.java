package io.smartconvo.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.conversation.ChatClient;
import io.smartconvo.conversation.Scenery;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** What a socket does with frames that mean no good: a documented code, no word of theirs back, nobody else harmed. */
@SmartConvoTest(
        properties = {
            "smartconvo.conversation.hello-within=3s",
            "smartconvo.conversation.frames-per-minute=2000",
            "smartconvo.conversation.max-connections-per-address=2000"
        })
@Import(Scenery.class)
class HostileFramesTests extends AttackedSite {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"message\",\"text\":\"qzattack5512zq",
                "qzattack5512zq",
                "[\"qzattack5512zq\"]",
                "null",
                "{}",
                "",
                "{\"type\":\"qzattack5512zq\"}",
                "{\"type\":7}",
                "{\"type\":\"message\",\"id\":\"qzattack5512zq\",\"id\":\"qzattack5512zq\",\"text\":\"x\"}",
                "{\"type\":\"message\",\"id\":\"short\",\"text\":\"qzattack5512zq\"}",
                "{\"type\":\"message\",\"id\":\"with space in it\",\"text\":\"qzattack5512zq\"}",
                "{\"type\":\"message\",\"id\":\"'; drop table conversation; --\",\"text\":\"qzattack5512zq\"}",
                "{\"type\":\"message\",\"id\":\"12345678\"}",
                "{\"type\":\"message\",\"id\":\"12345678\",\"text\":{\"qzattack5512zq\":1}}",
                "{\"type\":\"message\",\"id\":\"12345678\",\"text\":\"qzattack5512zq\\u0000\"}",
                "{\"type\":\"form\",\"id\":\"12345678\",\"step\":\"fill\",\"values\":{\"size\":1e999999999}}",
                "{\"type\":\"form\",\"id\":\"12345678\",\"step\":\"fill\",\"values\":{\"size\":{\"a\":\"qzattack5512zq\"}}}",
                "{\"type\":\"form\",\"id\":\"12345678\",\"step\":\"fill\",\"values\":\"qzattack5512zq\"}",
                "{\"type\":\"consent\",\"id\":\"12345678\",\"purposes\":{\"contact\":\"qzattack5512zq\"}}",
                "{\"type\":\"consent\",\"id\":\"12345678\",\"purposes\":{}}",
                "{\"type\":\"hello\",\"site\":\"another-site\",\"locale\":\"en\"}"
            })
    void refusesWhatIsNoFrameAndGoesOn(String text) {
        try (ChatClient visitor = scenery.open(site)) {
            visitor.event("ask");
            visitor.send(text);
            refused(answer(visitor), "malformed");
            assertThat(visitor.ack(visitor.say("still here")).get("type").asString())
                    .isEqualTo("ack");
        }
    }

    @Test
    void refusesDeepNestingWithoutFollowingIt() {
        try (ChatClient visitor = scenery.open(site)) {
            visitor.event("ask");
            visitor.send("{\"type\":\"message\",\"x\":" + "[".repeat(7_000) + "]".repeat(7_000) + "}");
            refused(answer(visitor), "malformed");
            visitor.ack(visitor.say("still here"));
        }
    }

    @Test
    void takesABigFormInFragments() {
        try (ChatClient visitor = scenery.open(site)) {
            visitor.event("ask");
            visitor.fill(
                    "fill",
                    Map.of("colour", "r".repeat(9_000), "other", "x".repeat(9_900), "third", "y".repeat(9_900)));
            refused(answer(visitor), "stale");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"choose\",\"id\":\"12345678\",\"step\":\"pick\",\"option\":\"qzattack5512zq\"}",
                "{\"type\":\"choose\",\"id\":\"12345678\",\"step\":\"qzattack5512zq\",\"option\":\"a\"}",
                "{\"type\":\"choose\",\"id\":\"12345678\",\"step\":\"who\",\"option\":\"a\"}",
                "{\"type\":\"form\",\"id\":\"12345678\",\"step\":\"pick\",\"values\":{\"colour\":\"qzattack5512zq\"}}",
                "{\"type\":\"form\",\"id\":\"12345678\",\"step\":\"fill\",\"values\":{}}",
                "{\"type\":\"consent\",\"id\":\"12345678\",\"step\":\"pick\",\"purposes\":{\"contact\":true}}",
                "{\"type\":\"consent\",\"id\":\"12345678\",\"step\":\"agree\",\"purposes\":{\"contact\":true}}",
                "{\"type\":\"message\",\"id\":\"12345678\",\"step\":\"who\",\"text\":\"qzattack5512zq\"}"
            })
    void refusesAnswersToWhatIsNotAsked(String frame) {
        try (ChatClient visitor = scenery.open(site)) {
            visitor.event("ask");
            visitor.say("Kim");
            visitor.event("choices");
            long before = visitor.lastSeq();
            visitor.send(frame);
            refused(visitor.next(it -> it.path("id").asString("").equals("12345678")), "stale");

            visitor.choose("pick", "a");
            assertThat(visitor.nextEvent().get("seq").asLong()).isEqualTo(before + 1);
            visitor.event("form");
        }
    }

    @Test
    void refusesFieldsNoFormHasAndPurposesNobodyAskedFor() throws SQLException {
        try (ChatClient visitor = scenery.open(site)) {
            visitor.event("ask");
            visitor.say("Kim");
            visitor.event("choices");
            visitor.choose("pick", "a");
            visitor.event("form");
            visitor.fill("fill", Map.of("colour", "red", ATTACK, ATTACK));
            refused(visitor.next(frame -> ChatClient.is(frame, "error")), "stale");
            visitor.fill("fill", Map.of("colour", List.of("red"), "size", "no number"));
            JsonNode reply = visitor.next(frame -> ChatClient.is(frame, "error") || frame.has("errors"));
            assertThat(reply.toString()).doesNotContain(ATTACK);
            visitor.fill("fill", Map.of("colour", "red", "size", 3));
            visitor.event("consent");
            visitor.decide("agree", "everything", true);
            refused(visitor.next(frame -> ChatClient.is(frame, "error")), "stale");
        }
        assertThat(count("select count(*) from consent_receipt where tenant_id = ?"))
                .isZero();
    }
}
