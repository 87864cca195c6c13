package io.smartconvo.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.conversation.ChatClient;
import io.smartconvo.conversation.Scenery;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Who may come in, who is shown out, and that nobody else notices. */
@SmartConvoTest(
        properties = {
            "smartconvo.conversation.hello-within=3s",
            "smartconvo.conversation.frames-per-minute=2000",
            "smartconvo.conversation.max-connections-per-address=2000"
        })
@Import(Scenery.class)
class HostileClientsTests extends AttackedSite {

    @Test
    void closesOnBytes() throws IOException {
        try (RawSocket socket = RawSocket.of(scenery.port(), origin)) {
            socket.frame(0x82, ATTACK.getBytes());
            assertThat(socket.closeCode()).isEqualTo(4400);
        }
    }

    @Test
    void closesWithoutTheProtocolsName() throws IOException {
        try (RawSocket socket = new RawSocket(scenery.port(), List.of("Origin: " + origin))) {
            assertThat(socket.closeCode()).isEqualTo(4400);
        }
        try (RawSocket socket =
                new RawSocket(scenery.port(), List.of("Origin: " + origin, "Sec-WebSocket-Protocol: soap"))) {
            assertThat(socket.closeCode()).isEqualTo(4400);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Origin: https://evil.example", "Origin: null", "X-Nothing: at all", "Origin: http://127.0.0.1"})
    void letsNoForeignPageIn(String header) throws IOException {
        try (RawSocket socket =
                new RawSocket(scenery.port(), List.of(header, "Sec-WebSocket-Protocol: smartconvo.v1"))) {
            socket.text("{\"type\":\"hello\",\"site\":\"" + site + "\",\"locale\":\"en\"}");
            assertThat(socket.read()).contains("forbiddenOrigin").doesNotContain("evil");
            assertThat(socket.closeCode()).isEqualTo(4403);
        }
    }

    @ParameterizedTest
    @CsvSource({"qzattack5512zq,,unknownSite,4404", ",qzattack5512zq,unknownFlow,4404"})
    void knowsItsSitesAndFlows(String otherSite, String flow, String code, int closed) {
        try (ChatClient visitor = new ChatClient(scenery.port(), origin)) {
            refused(visitor.hello(otherSite == null ? site : otherSite, flow), code);
            assertThat(visitor.closeCode()).isEqualTo(closed);
        }
    }

    @Test
    void takesNothingBeforeHello() {
        try (ChatClient visitor = new ChatClient(scenery.port(), origin)) {
            visitor.say(ATTACK);
            refused(answer(visitor), "notWelcome");
            assertThat(visitor.hello(site, null).get("type").asString()).isEqualTo("welcome");
        }
        try (ChatClient visitor = new ChatClient(scenery.port(), origin)) {
            visitor.send("{" + ATTACK);
            refused(answer(visitor), "malformed");
            assertThat(visitor.closeCode()).isEqualTo(4400);
        }
    }

    @Test
    void doesNotKeepWhoSaysNothing() {
        try (ChatClient silent = new ChatClient(scenery.port(), origin);
                ChatClient visitor = scenery.open(site)) {
            assertThat(silent.closeCode()).isEqualTo(4408);
            visitor.ack(visitor.say("still here"));
        }
    }

    @Test
    void aTokenIsGoodHoweverManyWelcomesAreLost() throws SQLException {
        String first = opened();
        String second = resumed(first);
        assertThat(second).isNotEqualTo(first);
        for (int lost = 0; lost < 5; lost++) {
            assertThat(resumed(first)).as("the same for whoever asks again").isEqualTo(second);
        }
        update("update conversation set last_activity_at = now() - interval '23 hours' where tenant_id = ?");
        assertThat(resumed(first)).isEqualTo(second);
        update("update conversation set last_activity_at = now() - interval '25 hours' where tenant_id = ?");
        assertThat(resume(site, first).get("type").asString()).isEqualTo("gone");
    }

    @Test
    void aTokenThatWasReplacedTwiceIsGone() {
        String first = opened();
        String second = resumed(first);
        String third = resumed(second);
        assertThat(List.of(first, second)).doesNotContain(third);
        assertThat(resume(site, first).get("type").asString()).isEqualTo("gone");
        assertThat(resumed(second)).isEqualTo(third);
    }

    @Test
    void aStolenTokenIsGoodForTwoMinutesAfterItsSuccessorWasUsedOnASocket() throws SQLException {
        String stolen = opened();
        String held;
        try (ChatClient visitor = new ChatClient(scenery.port(), origin)) {
            held = visitor.resume(site, stolen, 0).get("token").asString();
            assertThat(replaced()).as("welcomed, and silent").isZero();
            visitor.send("{\"type\":\"ping\"}");
            visitor.send("{\"type\":\"ping\"}");
            visitor.next(frame -> ChatClient.is(frame, "pong"));
            visitor.next(frame -> ChatClient.is(frame, "pong"));
        }
        assertTwoMinutesFor(stolen, held);
    }

    @Test
    void aStolenTokenIsGoodForTwoMinutesAfterItsSuccessorWasUsedOverHttp() throws SQLException {
        FramesOverHttp http = new FramesOverHttp(scenery.port());
        String stolen = opened();
        String held = resumed(stolen);
        assertThat(http.post(stolen, http.ping()).body()).contains("pong");
        assertThat(replaced()).as("only the older one was used").isZero();
        assertThat(http.post(held, http.ping()).body()).contains("pong");
        assertTwoMinutesFor(stolen, held);
        assertThat(http.post(stolen, http.ping()).body()).contains("gone");
    }

    private void assertTwoMinutesFor(String stolen, String held) throws SQLException {
        assertThat(replaced()).isOne();
        assertThat(resumed(stolen))
                .as("nothing to gain, the same as the visitor has")
                .isEqualTo(held);
        assertThat(replaced()).as("showing it does not prolong it").isOne();
        update("update conversation set resume_previous_until = now() - interval '1 second' where tenant_id = ?");
        assertThat(resume(site, stolen).get("type").asString()).isEqualTo("gone");
        resumed(held);
    }

    /** Conversations whose older token has not much time left. */
    private int replaced() throws SQLException {
        return count("""
                select count(*) from conversation where tenant_id = ?
                and resume_previous_until between now() and now() + interval '2 minutes'""");
    }

    private String opened() {
        try (ChatClient visitor = scenery.open(site)) {
            return visitor.token();
        }
    }

    @Test
    void tokensEndWithTheirConversationAndFitNoOther() throws SQLException {
        String token;
        String other;
        try (ChatClient visitor = scenery.open(site);
                ChatClient neighbour = scenery.open(site)) {
            token = visitor.token();
            other = neighbour.token();
        }
        String mixed = token.substring(0, token.lastIndexOf('.')) + other.substring(other.lastIndexOf('.'));
        assertThat(resume(site, mixed).get("type").asString()).isEqualTo("gone");
        assertThat(resume(site, token + "A").get("type").asString()).isEqualTo("gone");
        update("update conversation set last_activity_at = now() - interval '25 hours' where tenant_id = ?");
        assertThat(resume(site, token).get("type").asString()).isEqualTo("gone");
    }

    @ParameterizedTest
    @CsvSource({"message,17000", "form,66000", "message,66000", "form,3000000"})
    void cutsOffWhoSendsTooMuch(String type, int size) throws IOException {
        try (RawSocket socket = RawSocket.of(scenery.port(), origin)) {
            socket.text("{\"type\":\"hello\",\"site\":\"" + site + "\",\"locale\":\"en\"}");
            assertThat(socket.read()).contains("welcome");
            byte[] all =
                    ("{\"type\":\"" + type + "\",\"id\":\"12345678\",\"pad\":\"" + "a".repeat(size) + "\"}").getBytes();
            for (int at = 0; at < all.length; at += 1_000) {
                boolean last = at + 1_000 >= all.length;
                int head = (last ? 0x80 : 0) | (at == 0 ? 1 : 0);
                socket.frame(head, java.util.Arrays.copyOfRange(all, at, Math.min(all.length, at + 1_000)));
            }
            assertThat(socket.closeCode()).isEqualTo(4413);
        }
    }

    @Test
    void cutsOffAFloodAndNobodyElse() throws IOException {
        try (RawSocket flood = RawSocket.of(scenery.port(), origin);
                ChatClient visitor = scenery.open(site)) {
            flood.text("{\"type\":\"hello\",\"site\":\"" + site + "\",\"locale\":\"en\"}");
            for (int i = 0; i < 1_500; i++) {
                try {
                    flood.text("{\"type\":\"ping\"}");
                } catch (java.net.SocketException closed) {
                    break;
                }
            }
            assertThat(flood.closeCode()).isIn(4429, -1);
            visitor.ack(visitor.say("still here"));
        }
    }

    @Test
    void aReaderThatDoesNotReadIsCutAndHoldsNobodyUp() throws IOException {
        try (RawSocket deaf = RawSocket.of(scenery.port(), origin)) {
            deaf.text("{\"type\":\"hello\",\"site\":\"" + site + "\",\"locale\":\"en\"}");
            String token = deaf.read().replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
            try (ChatClient reading = new ChatClient(scenery.port(), origin)) {
                reading.resume(site, token, 0);
                reading.event("ask");
                reading.say("long name ".repeat(390));
                reading.event("choices");
                // Each miss is answered with the long name four times over: 6 MB in all, more than waits for anybody,
                // here or in the kernel.
                String last = "";
                for (int i = 0; i < 400; i++) {
                    last = reading.say("no option " + i);
                }
                reading.ack(last);
            }
            try (ChatClient other = scenery.open(site)) {
                other.ack(other.say("still here"));
            }
            assertThat(deaf.closeCode()).isIn(-1, 1013);
        }
    }

    private JsonNode resume(String key, String token) {
        try (ChatClient again = new ChatClient(scenery.port(), origin)) {
            return again.resume(key, token, 0);
        }
    }

    private String resumed(String token) {
        JsonNode welcome = resume(site, token);
        assertThat(welcome.get("type").asString()).isEqualTo("welcome");
        return welcome.get("token").asString();
    }
}
