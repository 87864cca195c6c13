package io.smartconvo.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.http.Courier.Attempt;
import io.smartconvo.http.Courier.Outcome;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class CourierTests {

    private static final Duration WITHIN = Duration.ofSeconds(10);

    private final HostileServer server = new HostileServer(HostileServer.ok("text/plain", "taken"));
    private final CountDownLatch over = new CountDownLatch(1);
    private List<String> addresses = List.of("127.0.0.1");
    private final Courier courier =
            new Courier(host -> addresses.stream().map(CourierTests::address).toList());

    @AfterEach
    void stop() throws IOException {
        over.countDown();
        courier.close();
        server.close();
    }

    @Test
    void bringsBodyAndHeadersThere() {
        assertThat(post(true, "{\"n\":\"ü\"}")).isEqualTo(new Attempt(Outcome.TAKEN, 200));
        assertThat(server.requests)
                .singleElement()
                .asString()
                .startsWith("POST /hook?a=b HTTP/1.1\r\n")
                .contains("webhook-id: 7\r\n", "Content-Type: application/json\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"400 Bad", "410 Gone", "500 Broken", "503 Busy", "304 Same"})
    void saysWhatWasAnswered(String status) {
        server.answer(HostileServer.status(status, "X: y", ""));
        assertThat(post(true, "{}")).isEqualTo(new Attempt(Outcome.DECLINED, Integer.parseInt(status.substring(0, 3))));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void followsNobodyElsewhere(int status) throws IOException {
        try (HostileServer elsewhere = new HostileServer(HostileServer.ok("text/plain", "taken"))) {
            server.answer(HostileServer.redirect(status, elsewhere.url("/")));
            assertThat(post(true, "{}")).isEqualTo(new Attempt(Outcome.DECLINED, status));
            assertThat(elsewhere.requests).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.0.0.1", "169.254.169.254", "::1", "fd00::1", "100.64.0.1"})
    void goesToNoAddressThatIsNotPublicWhateverItsName(String address) {
        addresses = List.of("93.184.216.34", address);
        assertThat(courier.post("https://hook.example/", false, Map.of(), "{}", WITHIN))
                .isEqualTo(new Attempt(Outcome.NOT_ALLOWED, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hook.example/",
                "https://hook.example:8443/",
                "https://hook.example:22/",
                "https://kim:secret@hook.example/",
                "https://127.0.0.1/",
                "https://[::1]/",
                "https://2130706433/",
                "https://localhost/",
                "ftp://hook.example/",
                "nonsense",
                ""
            })
    void takesNoAddressButHttpsToAName(String url) {
        assertThat(courier.mayCall(url, false)).isFalse();
        assertThat(courier.post(url, false, Map.of(), "{}", WITHIN).outcome()).isEqualTo(Outcome.NOT_ALLOWED);
    }

    @Test
    void takesHttpsToAName() {
        assertThat(courier.mayCall("https://hook.example/smartconvo?key=x", false))
                .isTrue();
    }

    @Test
    void waitsForNobodyLongerThanItMay() {
        server.answer((request, out) -> over.await());
        assertThat(courier.post(server.url("/"), true, Map.of(), "{}", Duration.ofMillis(300)))
                .isEqualTo(new Attempt(Outcome.UNREACHABLE, 0));
    }

    @Test
    void readsNothingOfAnAnswerThatNeverEnds() {
        server.answer((request, out) -> {
            HostileServer.write(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            over.await();
        });
        assertThat(post(true, "{}")).isEqualTo(new Attempt(Outcome.TAKEN, 200));
    }

    @Test
    void saysThatNobodyIsThere() throws IOException {
        server.close();
        assertThat(post(true, "{}")).isEqualTo(new Attempt(Outcome.UNREACHABLE, 0));
    }

    private Attempt post(boolean local, String json) {
        return courier.post(server.url("/hook?a=b"), local, Map.of("webhook-id", "7"), json, WITHIN);
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
