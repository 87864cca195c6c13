package io.smartconvo.proof;

import static io.smartconvo.conversation.FlowText.ask;
import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.conversation.FlowText;
import io.smartconvo.conversation.Scenery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** How many sockets one address may hold, as a declared proxy tells it. The settings are those of {@link HttpFramesTests}. */
@SmartConvoTest(
        properties = {
            "smartconvo.transport.trusted-proxies=127.0.0.0/8",
            "smartconvo.conversation.keep-alive=300ms",
            "smartconvo.conversation.max-connections-per-address=50"
        })
@Import(Scenery.class)
class ConnectionLimitTests {

    private static final int ATTEMPTS = 1_000;

    @Autowired
    Scenery scenery;

    private RawSocket from(String address) throws IOException {
        return new RawSocket(
                scenery.port(),
                List.of(
                        "Origin: http://127.0.0.1:" + scenery.port(),
                        "Sec-WebSocket-Protocol: smartconvo.v1",
                        "X-Forwarded-Proto: https",
                        "X-Forwarded-For: " + address));
    }

    @Test
    void aThousandSocketsOfOneAddressHarmNoOther() throws IOException {
        String site = scenery.site(scenery.tenant(), FlowText.line("many", ask("who", "Who?", "nick")));
        String hello = "{\"type\":\"hello\",\"site\":\"" + site + "\",\"locale\":\"en\"}";
        List<RawSocket> held = new ArrayList<>();
        try (RawSocket first = from("198.51.100.1")) {
            first.text(hello);
            assertThat(first.read()).contains("welcome");
            int refused = 0;
            for (int i = 1; i < ATTEMPTS; i++) {
                RawSocket socket = from("198.51.100.1");
                if (i < 50) {
                    socket.text(hello);
                    assertThat(socket.read()).contains("welcome");
                    held.add(socket);
                } else {
                    refused += socket.closeCode() == 4429 ? 1 : 0;
                    socket.close();
                }
            }
            assertThat(refused).isEqualTo(ATTEMPTS - 50);

            try (RawSocket neighbour = from("198.51.100.2")) {
                neighbour.text(hello);
                assertThat(neighbour.read()).contains("welcome");
            }
            first.text("{\"type\":\"ping\"}");
            while (!first.read().contains("pong")) {
                // What came before the pong is not the matter.
            }
        } finally {
            for (RawSocket socket : held) {
                socket.close();
            }
        }
    }
}
