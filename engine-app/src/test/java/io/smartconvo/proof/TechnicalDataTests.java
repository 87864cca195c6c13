package io.smartconvo.proof;

import static io.smartconvo.conversation.FlowText.ask;
import static io.smartconvo.conversation.FlowText.say;
import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.TestDatabase;
import io.smartconvo.conversation.FlowText;
import io.smartconvo.conversation.Scenery;
import io.smartconvo.proof.policy.Proves;
import io.smartconvo.tenant.TenantId;
import io.smartconvo.testsupport.Marker;
import io.smartconvo.usage.UsageCounters;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Comes from a known address with a browser like no other, does everything, and looks for both everywhere. */
@SmartConvoTest(
        properties = {
            "smartconvo.admin.password=correct horse",
            "smartconvo.transport.trusted-proxies=127.0.0.0/8",
            // All that an operator could ask Tomcat to write down about a client.
            "server.tomcat.accesslog.enabled=true",
            "server.tomcat.accesslog.buffered=false",
            "server.tomcat.accesslog.pattern=%h %a %{User-Agent}i %{X-Forwarded-For}i %{Forwarded}i %{X-Real-IP}i %r %s"
        })
@Import(Scenery.class)
@ExtendWith(OutputCaptureExtension.class)
@Proves("2.1")
class TechnicalDataTests {

    private static final Path ACCESS_LOGS = temporary();
    private static final String BROWSER =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0 qzUnlikeAnyOther/4711";
    private static final List<Marker> MARKERS = Stream.of(
                    "qzUnlikeAnyOther", "203.0.113.77", "2001:db8:1:2:3::9", "2001:db8:1:2:3:0:0:9", "2001:db8:1:2")
            .map(Marker::of)
            .toList();

    @Autowired
    Scenery scenery;

    @Autowired
    TestDatabase database;

    @Autowired
    Environment environment;

    @Autowired
    UsageCounters usage;

    private FramesOverHttp http;
    private LogTrap logs;
    private Places places;
    private TenantId tenant;
    private String site;

    @DynamicPropertySource
    static void accessLog(DynamicPropertyRegistry settings) {
        settings.add("server.tomcat.accesslog.directory", ACCESS_LOGS::toString);
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("access-logs");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeEach
    void watch() {
        tenant = scenery.tenant();
        site = scenery.site(tenant, FlowText.line("short", ask("who", "Who?", "nick"), say("bye", "Bye.")));
        http = new FramesOverHttp(scenery.port());
        places = new Places(database, environment);
        logs = new LogTrap();
    }

    @AfterEach
    void unwatch() {
        logs.close();
    }

    @ParameterizedTest
    @CsvSource({"203.0.113.77, 203.0.113.0", "2001:db8:1:2:3::9, '2001:db8:1::'"})
    @Proves("3.2")
    void keepsTheNetworkAndTheFamilyAtMost(String address, String network, CapturedOutput output) throws Exception {
        talkOverASocket(address);
        talkOverHttp(address);
        knock(address);
        writeUsageDown();

        places.assertClean(MARKERS, logs.text(), output.getAll());
        assertThat(logs.text()).contains("DEBUG");
        String accessLog = accessLog();
        assertThat(places.inText(MARKERS, accessLog)).isEmpty();
        assertThat(accessLog)
                .contains(network + " " + network + " Firefox 140 Windows - - -")
                .contains("/widget/v1/socket", "/widget/v1/frames", "/widget/v1/reports", "/nowhere");
        assertThat(counts())
                .containsEntry("BROWSER Firefox 140", 2L)
                .containsEntry("SYSTEM Windows", 2L)
                .containsEntry("LANGUAGE en", 2L)
                .containsEntry("COUNTRY unknown", 2L)
                .containsEntry("CONVERSATION all", 2L)
                .containsEntry("OPENED all", 2L)
                .containsEntry("ERROR LOAD", 1L)
                .containsEntry("ERROR_BROWSER Firefox 140", 1L)
                .containsEntry("ERROR_WIDGET 1.2.3", 1L)
                .containsEntry("LOAD_TIME < 300 ms", 1L)
                .hasSize(10);
    }

    /** The parser fails before any valve has seen it, and yet Tomcat writes a line about who it was. */
    @Test
    void anUnreadableRequestIsLoggedWithoutItsSender() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", scenery.port())) {
            socket.getOutputStream()
                    .write(("GET / HTTP/1.1\r\nHost: localhost\r\nUser-Agent: " + BROWSER + "\r\nbad header\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().readAllBytes();
        }
        assertThat(places.inText(MARKERS, accessLog())).isEmpty();
    }

    @Test
    void takesOnlyReportsItKnowsFromPagesOfTheSite() {
        String known = "{\"site\":\"%s\",\"version\":\"1.2.3\",\"error\":\"protocol\"}".formatted(site);
        assertThat(report("198.51.100.1", known).statusCode()).isEqualTo(204);
        assertThat(report("198.51.100.1", known.replace("protocol", "kim@example.org"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(report("198.51.100.1", known.replace("}", ",\"stack\":\"kim\"}"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(report("198.51.100.1", known.replace(site, "no-such-site")).statusCode())
                .isEqualTo(404);
        assertThat(report("198.51.100.1", " ".repeat(600) + known).statusCode()).isEqualTo(413);
        assertThat(http.send(http.request("reports", null)
                                .header("Origin", "https://elsewhere.example")
                                .header("Content-Type", "text/plain")
                                .POST(HttpRequest.BodyPublishers.ofString(known)))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void anAddressReportsTenTimesAMinuteAndItsNeighbourStillMay() {
        String load = "{\"site\":\"%s\",\"version\":\"1.2.3\",\"load\":250}".formatted(site);
        for (int i = 0; i < 10; i++) {
            assertThat(report("198.51.100.10", load).statusCode()).isEqualTo(204);
        }
        assertThat(report("198.51.100.10", load).statusCode()).isEqualTo(429);
        assertThat(report("198.51.100.11", load).statusCode()).isEqualTo(204);
    }

    private void talkOverASocket(String address) throws IOException {
        try (RawSocket socket = new RawSocket(
                scenery.port(),
                List.of(
                        "Origin: http://127.0.0.1:" + scenery.port(),
                        "Sec-WebSocket-Protocol: smartconvo.v1",
                        "X-Forwarded-Proto: https",
                        "X-Forwarded-For: " + address,
                        "User-Agent: " + BROWSER))) {
            socket.text("{\"type\":\"hello\",\"site\":\"" + site + "\",\"locale\":\"en\"}");
            readUntil(socket, "Who?");
            socket.text("{\"type\":\"message\",\"id\":\"" + UUID.randomUUID() + "\",\"text\":\"me\"}");
            readUntil(socket, "Bye.");
        }
    }

    private static void readUntil(RawSocket socket, String wanted) throws IOException {
        while (!socket.read().contains(wanted)) {
            // What comes before is not the matter.
        }
    }

    private void talkOverHttp(String address) {
        HttpResponse<String> welcome = post(address, "frames", http.hello(site, "short"));
        assertThat(welcome.statusCode()).isEqualTo(200);
        assertThat(welcome.body()).contains("welcome");
        assertThat(report(address, "{\"site\":\"%s\",\"version\":\"1.2.3\",\"error\":\"load\"}".formatted(site))
                        .statusCode())
                .isEqualTo(204);
        assertThat(report(address, "{\"site\":\"%s\",\"version\":\"1.2.3\",\"load\":250}".formatted(site))
                        .statusCode())
                .isEqualTo(204);
    }

    /** Whatever is refused, in the many ways there are. */
    private void knock(String address) {
        assertThat(post(address, "frames", "no json").statusCode()).isEqualTo(400);
        assertThat(report(address, "{\"site\":\"%s\",\"address\":\"%s\"}".formatted(site, "x"))
                        .statusCode())
                .isEqualTo(400);
        for (String path : List.of("../../nowhere", "../../actuator/metrics", "events", "reports")) {
            int status = http.send(from(address, path).header("Authorization", "Basic " + "x".repeat(12)))
                    .statusCode();
            assertThat(status).as(path).isBetween(400, 499);
        }
    }

    private HttpResponse<String> report(String address, String body) {
        return http.send(from(address, "reports")
                .header("Origin", "http://127.0.0.1:" + scenery.port())
                .header("Content-Type", "text/plain;charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> post(String address, String path, String body) {
        return http.send(from(address, path)
                .header("Origin", "http://127.0.0.1:" + scenery.port())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder from(String address, String path) {
        return http.request(path, null)
                .header("X-Forwarded-For", address)
                .header("X-Real-IP", address)
                .header("Forwarded", "for=\"" + address + "\"")
                .header("X-Forwarded-Proto", "https")
                .header("User-Agent", BROWSER);
    }

    /** As a stop of the node does. */
    private void writeUsageDown() {
        usage.flush();
    }

    private Map<String, Long> counts() throws SQLException {
        Map<String, Long> counts = new HashMap<>();
        try (var connection = database.asSuperuser();
                var statement = connection.prepareStatement(
                        "select dimension || ' ' || value, n from usage_count where tenant_id = ?")) {
            statement.setObject(1, tenant.value());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    counts.put(rows.getString(1), rows.getLong(2));
                }
            }
        }
        return counts;
    }

    private static String accessLog() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(ACCESS_LOGS)) {
            for (Path file : files.toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }
}
