package io.smartconvo.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smartconvo.conversation.ChatClient;
import io.smartconvo.platform.packaged.PackagedProduct;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as it ships, killed with -9 right after it acknowledged withdrawals: they are carried out all the same. */
class WithdrawalCrashIT {

    private static final int VISITORS = 8;
    private static final Map<String, String> SETTINGS = Map.of(
            "SMARTCONVO_CONVERSATION_SWEEPINTERVAL", "200ms",
            "SMARTCONVO_ENGINE_PLATFORMSWEEP", "500ms",
            "SMARTCONVO_ENGINE_OUTSIDETASK_LEASE", "4s",
            "JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");

    @TempDir
    static Path directory;

    @Test
    void aKillAfterTheAcknowledgementLeavesNothingBehind() throws Exception {
        PackagedProduct product = PackagedProduct.start(directory, SETTINGS).awaitHealth();
        Deque<String> tokens = new ArrayDeque<>();
        List<ChatClient> visitors = new ArrayList<>();
        for (int i = 0; i < VISITORS; i++) {
            visitors.add(enquiry(product.port()));
        }
        for (ChatClient visitor : visitors) {
            String id = UUID.randomUUID().toString();
            visitor.send(Panel.json(
                    Map.of("type", "consent", "id", id, "by", "panel", "purposes", Map.of("contact", false))));
            assertThat(ChatClient.is(visitor.ack(id), "ack")).isTrue();
            tokens.add(visitor.token());
        }
        product.kill();

        product = PackagedProduct.start(directory, SETTINGS).awaitHealth();
        try {
            int port = product.port();
            for (int i = 0; i < VISITORS; i++) {
                await().atMost(Duration.ofMinutes(1))
                        .until(() -> !transcript(port, tokens).contains("Lund"));
                tokens.remove();
            }
        } finally {
            product.close();
        }
    }

    private static ChatClient enquiry(int port) {
        ChatClient visitor = ChatClient.open(port, "demo", "leadCapture");
        visitor.choose(visitor.event("choices").get("step").asString(), "rental");
        visitor.event("ask");
        visitor.say("24");
        visitor.decide(visitor.event("consent").get("step").asString(), "contact", true);
        visitor.fill(
                visitor.event("form").get("step").asString(),
                Map.of("name", "Franka Lund", "email", "franka.lund@example.org", "message", "Tents, please. F. Lund"));
        visitor.event("ended");
        assertThat(visitor.seen().toString()).contains("Thank you, Franka Lund");
        return visitor;
    }

    /** Everything the first of these visitors is shown who comes back, and what is held of them. */
    private static String transcript(int port, Deque<String> tokens) {
        try (ChatClient visitor = new ChatClient(port, "http://127.0.0.1:" + port)) {
            visitor.resume("demo", tokens.remove(), 0);
            // Each return brings a fresh token; the next look needs it.
            tokens.addFirst(visitor.token());
            visitor.event("ended");
            return visitor.seen() + new Panel(visitor).data().toString();
        }
    }
}
