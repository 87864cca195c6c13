package io.smartconvo.proof;

import static io.smartconvo.conversation.FlowText.ask;
import static io.smartconvo.conversation.FlowText.say;
import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.conversation.FlowText;
import io.smartconvo.conversation.Scenery;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The frames where no socket gets through. */
@SmartConvoTest(
        properties = {
            "smartconvo.transport.trusted-proxies=127.0.0.0/8",
            "smartconvo.conversation.keep-alive=300ms",
            "smartconvo.conversation.max-connections-per-address=50"
        })
@Import(Scenery.class)
class HttpFramesTests {

    private static final String ATTACK = "qzattack5512zq";

    @Autowired
    Scenery scenery;

    private FramesOverHttp http;
    private String site;

    @BeforeEach
    void open() {
        http = new FramesOverHttp(scenery.port());
        site = scenery.site(
                scenery.tenant(), FlowText.line("posted", ask("who", "Who?", "nick"), say("bye", "Bye {{ nick }}.")));
    }

    private JsonNode hello() {
        HttpResponse<String> response = http.post(null, http.hello(site, null));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
        return JsonMapper.shared().readTree(response.body()).get("frames").get(0);
    }

    private static String message(String text) {
        return "{\"type\":\"message\",\"id\":\"" + UUID.randomUUID() + "\",\"text\":\"" + text + "\"}";
    }

    private static String batch(String... frames) {
        return "{\"frames\":[" + String.join(",", frames) + "]}";
    }

    private static BufferedReader lines(HttpResponse<InputStream> stream) {
        assertThat(stream.statusCode()).isEqualTo(200);
        return new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8));
    }

    private static String until(BufferedReader lines, String part) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.contains(part)) {
                return line;
            }
        }
        throw new AssertionError("The stream ended before " + part);
    }

    @Test
    void aChatRunsOverHttpFromHelloToEnd() throws IOException {
        String token = hello().get("token").asString();
        try (BufferedReader lines = lines(http.stream(token, 0))) {
            assertThat(until(lines, "\"ask\"")).startsWith("data:").contains("\"seq\":1");
            String answer = http.post(token, batch(message("Kim"), "{\"type\":\"ping\"}"))
                    .body();
            assertThat(answer).contains("\"ack\"", "\"pong\"");
            until(lines, "Bye Kim.");
            until(lines, "\"ended\"");
        }
        assertThat(http.post(token, batch(message("more"))).body()).contains("\"ended\"");
    }

    @Test
    void aReaderWhoHasSeenTheFutureGetsThePresent() throws IOException {
        String token = hello().get("token").asString();
        try (BufferedReader lines = lines(http.stream(token, 99))) {
            http.post(token, batch(message("Kim")));
            until(lines, "\"ended\"");
        }
        try (BufferedReader lines = lines(http.stream(token, -7))) {
            until(lines, "\"seq\":1");
        }
    }

    @Test
    void aSilentStreamIsKeptAlive() throws IOException {
        try (BufferedReader lines = lines(http.stream(hello().get("token").asString(), 0))) {
            until(lines, "\"ask\"");
            String line = lines.readLine();
            while (line != null && line.isEmpty()) {
                line = lines.readLine();
            }
            assertThat(line).startsWith(":");
        }
    }

    @Test
    void deadReadersGiveTheirPlacesBack() throws IOException, InterruptedException {
        String token = hello().get("token").asString();
        List<InputStream> readers = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            HttpResponse<InputStream> stream = http.stream(token, 0, "203.0.113.7");
            assertThat(stream.statusCode()).isEqualTo(200);
            readers.add(stream.body());
        }
        assertThat(http.stream(token, 0, "203.0.113.7").statusCode()).isEqualTo(429);
        assertThat(http.stream(token, 0, "203.0.113.8").statusCode()).isEqualTo(200);
        for (InputStream reader : readers) {
            reader.close();
        }
        int status = 429;
        for (int i = 0; i < 100 && status == 429; i++) {
            Thread.sleep(200);
            // Asking costs the address, so ask from time to time only.
            status = i % 10 == 9 ? http.stream(token, 0, "203.0.113.7").statusCode() : status;
        }
        assertThat(status).isEqualTo(200);
    }

    @Test
    void aPageOfAnotherOriginMayAskFirst() {
        HttpResponse<String> answer = http.send(http.request("frames", null)
                .header("Origin", "https://shop.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-type")
                .method("OPTIONS", BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isPresent();
        assertThat(answer.headers().firstValue("Access-Control-Allow-Headers").orElse(""))
                .containsIgnoringCase("authorization")
                .containsIgnoringCase("content-type");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
        HttpResponse<String> refused = http.send(http.request("frames", null)
                .header("Origin", "https://shop.example")
                .header("Access-Control-Request-Method", "DELETE")
                .method("OPTIONS", BodyPublishers.noBody()));
        assertThat(refused.statusCode()).isEqualTo(403);
    }

    private static void problem(HttpResponse<String> response, int status, String name) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(response.body())
                .contains("\"/problems/" + name + "\"")
                .doesNotContain(ATTACK, "Exception", "io.smartconvo");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "qzattack5512zq",
                "[]",
                "{}",
                "{\"frames\":{}}",
                "{\"frames\":[]}",
                "{\"frames\":\"qzattack5512zq\"}"
            })
    void saysWhatIsNoBatch(String body) {
        problem(http.post(null, body), 400, "bad-request");
    }

    @Test
    void saysWhichFramesOfABatchAreNone() {
        String token = hello().get("token").asString();
        String answer = http.post(token, batch("7", "{\"type\":\"qzattack5512zq\"}", message("Kim")))
                .body();
        assertThat(answer).contains("malformed", "\"ack\"").doesNotContain(ATTACK);
    }

    @Test
    void refusesWhoBringsNoToken() {
        problem(http.send(http.request("events", null)), 401, "unauthorized");
        problem(http.send(http.request("events", ATTACK)), 401, "unauthorized");
        problem(http.send(http.request("events?after=" + ATTACK, ATTACK)), 400, "bad-request");
        assertThat(http.post(ATTACK, http.ping()).body()).contains("\"gone\"");
        assertThat(http.post(null, batch(message(ATTACK))).body())
                .contains("\"gone\"")
                .doesNotContain(ATTACK);
    }

    @Test
    void refusesForeignOriginsAndUnknownSites() {
        HttpRequest.Builder foreign = http.request("frames", null)
                .header("Origin", "https://evil.example")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(http.hello(site, null)));
        problem(http.send(foreign), 403, "forbidden");
        problem(http.post(null, http.hello(ATTACK, null)), 404, "not-found");
        String token = hello().get("token").asString();
        problem(http.send(http.request("events", token).header("Origin", "https://evil.example")), 401, "unauthorized");
    }

    @Test
    void refusesTooMuchAtOnce() {
        String big = batch("{\"type\":\"ping\",\"pad\":\"" + "a".repeat(300_000) + "\"}");
        problem(http.post(null, big), 413, "too-large");
        byte[] bytes = big.getBytes(StandardCharsets.UTF_8);
        HttpRequest.Builder chunked = http.request("frames", null)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(bytes)));
        problem(http.send(chunked), 413, "too-large");
        String frame = batch("{\"type\":\"message\",\"id\":\"12345678\",\"text\":\"" + "a".repeat(17_000) + "\"}");
        assertThat(http.post(null, frame).body()).contains("tooLarge");
    }

    @Test
    void takesJsonOnly() {
        HttpRequest.Builder plain = http.request("frames", null)
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString(http.hello(site, null)));
        problem(http.send(plain), 415, "unsupported-media-type");
    }

    @Test
    void countsFramesAndNotRequests() {
        String[] pings = new String[64];
        java.util.Arrays.fill(pings, "{\"type\":\"ping\"}");
        String token = hello().get("token").asString();
        assertThat(postFrom("203.0.113.20", token, batch(pings)).statusCode()).isEqualTo(200);
        problem(postFrom("203.0.113.20", token, batch(pings)), 429, "too-many-requests");
        assertThat(postFrom("203.0.113.21", token, batch(pings)).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> postFrom(String address, String token, String body) {
        return http.send(http.request("frames", token)
                .header("X-Forwarded-For", address)
                .header("X-Forwarded-Proto", "https")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }
}
