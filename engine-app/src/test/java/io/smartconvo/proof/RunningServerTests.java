package io.smartconvo.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smartconvo.bench.ChildProcess;
import io.smartconvo.conversation.ChatClient;
import io.smartconvo.testsupport.Marker;
import io.smartconvo.testsupport.SqlProbe;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.AbstractDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The product with the durable database it ships with, logging all it can, after people have talked and left: nothing of
 * what they said in its files, its write-ahead log, its logs, its temporary files, or its memory.
 */
class RunningServerTests {

    private static final Duration A_WHILE = Duration.ofSeconds(3);

    @TempDir
    Path temporary;

    private final Planted planted = new Planted();
    private ChildProcess server;
    private String site;

    @BeforeEach
    void start() throws Exception {
        List<String> jvm = List.of("-Xmx384m", "-XX:+UseSerialGC", "-Djava.io.tmpdir=" + temporary);
        server = ChildProcess.start(
                jvm,
                List.of("-cp", ChildProcess.ownClassPath().get(1), ProofServer.class.getName()),
                List.of(
                        "--smartconvo.privacy.key-cache=1s",
                        "--smartconvo.ai.demo-pace=1ms",
                        "--logging.level.root=DEBUG",
                        "--logging.level.org.hibernate.engine.jdbc.spi.SqlExceptionHelper=OFF"));
        site = server.awaitSites().get(0);
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    @Timeout(900)
    void holdsNothingOfWhatWasSaidOncePeopleHaveLeft() throws Exception {
        walk();
        comeBack();
        talkOverHttp();
        sendWhatIsNoFrame();
        List<Marker> said = planted.markers();
        assertThat(said).hasSizeGreaterThan(20);

        checkpoint();
        assertThat(new SqlProbe(new Own()).search(said)).isEmpty();
        assertThat(new FileSearch(said).in(server.directory())).isEmpty();
        assertThat(new FileSearch(said).in(temporary)).isEmpty();
        assertThat(Files.readString(server.log())).contains("DEBUG");
        assertThat(inTheHeap(said)).isEmpty();
    }

    /** A search that finds nothing proves nothing unless it finds what is there. */
    @Test
    void theSearchFindsWhatIsThere() throws Exception {
        String open = planted.word("spoken");
        List<Marker> spoken = planted.markers();
        try (ChatClient visitor = hello()) {
            visitor.event("consent");
            visitor.ack(visitor.say(open));
            assertThat(inTheHeapNow(spoken)).as("a chat that goes on").isNotEmpty();
        }
        execute("create table diary (entry text)", "insert into diary values ('" + open + "')");
        checkpoint();
        Set<String> files = new FileSearch(spoken).in(server.directory());
        assertThat(files).anyMatch(found -> found.contains("pg_wal"));
        assertThat(files).anyMatch(found -> found.contains("/base/"));
        assertThat(new SqlProbe(new Own()).search(spoken)).isNotEmpty();
    }

    private ChatClient hello() {
        ChatClient visitor = new ChatClient(server.port(), "http://127.0.0.1:" + server.port());
        visitor.hello(site, null);
        return visitor;
    }

    private static void answer(ChatClient visitor, String text) {
        visitor.event("ask");
        visitor.say(text);
    }

    private void walk() {
        try (ChatClient visitor = hello()) {
            visitor.event("consent");
            visitor.say("an aside of " + planted.word("aside"));
            visitor.event("visitor");
            visitor.decide("agree", "contact", true);
            answer(visitor, planted.word("nick"));
            answer(visitor, "not an address " + planted.word("miss"));
            answer(visitor, planted.email("typed"));
            answer(visitor, planted.phone());
            answer(visitor, planted.word("text"));
            visitor.event("form");
            visitor.fill("form", planted.form());
            answer(visitor, planted.word("more"));
            answer(visitor, planted.word("last"));
            visitor.event("ended");
        }
    }

    private void comeBack() {
        String token;
        long after;
        try (ChatClient visitor = hello()) {
            visitor.event("consent");
            visitor.decide("agree", "contact", true);
            answer(visitor, planted.word("before"));
            visitor.event("ask");
            token = visitor.token();
            after = visitor.lastSeq();
        }
        try (ChatClient visitor = new ChatClient(server.port(), "http://127.0.0.1:" + server.port())) {
            assertThat(visitor.resume(site, token, 0).get("type").asString()).isEqualTo("welcome");
            assertThat(after).isPositive();
            answer(visitor, planted.email("again"));
            visitor.event("ask");
        }
    }

    private void talkOverHttp() throws IOException {
        FramesOverHttp http = new FramesOverHttp(server.port());
        JsonNode frames = JsonMapper.shared()
                .readTree(http.post(null, http.hello(site, null)).body());
        String token = frames.findValue("token").asString();
        HttpResponse<InputStream> events = http.stream(token, 0);
        http.post(
                token,
                "{\"frames\":[{\"type\":\"message\",\"id\":\"%s\",\"text\":\"over http %s\"}]}"
                        .formatted(UUID.randomUUID(), planted.word("http")));
        http.post(token, "{\"frames\":[{\"type\":\"" + planted.word("nohttp") + "\"}]}");
        try (InputStream body = events.body()) {
            assertThat(new String(body.readNBytes(200), StandardCharsets.UTF_8)).contains("data");
        }
    }

    private void sendWhatIsNoFrame() {
        try (ChatClient visitor = hello()) {
            visitor.event("consent");
            visitor.send(
                    "{\"type\":\"message\",\"id\":\"" + UUID.randomUUID() + "\",\"text\":\"" + planted.word("cut"));
            visitor.send("{\"type\":\"" + planted.word("type") + "\"}");
            visitor.fill("form", Map.of(planted.word("key"), planted.word("value")));
            visitor.ack(visitor.say("that was all"));
        }
    }

    /** Twice, so that what follows writes whole pages into the write-ahead log. */
    private void checkpoint() throws SQLException, IOException {
        execute("checkpoint", "update conversation set awaits_visitor = awaits_visitor", "checkpoint");
    }

    private Set<String> inTheHeap(List<Marker> markers) {
        Set<String> last = new LinkedHashSet<>();
        await().pollDelay(A_WHILE)
                .pollInterval(A_WHILE)
                .atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> {
                    last.clear();
                    last.addAll(inTheHeapNow(markers));
                    assertThat(last).isEmpty();
                });
        return last;
    }

    private Set<String> inTheHeapNow(List<Marker> markers) throws Exception {
        Path dump = Files.createTempDirectory("smartconvo-heap").resolve(UUID.randomUUID() + ".hprof");
        OutputStream orders = server.process().getOutputStream();
        orders.write((dump + "\n").getBytes(StandardCharsets.UTF_8));
        orders.flush();
        await().atMost(Duration.ofMinutes(2))
                .until(() -> Files.readString(server.log()).contains("DUMPED " + dump));
        try {
            return new FileSearch(markers).in(dump);
        } finally {
            if (!Boolean.getBoolean("proof.keep-heap")) {
                Files.delete(dump);
            }
        }
    }

    private void execute(String... statements) throws SQLException, IOException {
        try (Connection connection = server.connect("smartconvo");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private class Own extends AbstractDataSource {

        @Override
        public Connection getConnection() throws SQLException {
            try {
                return server.connect("smartconvo");
            } catch (IOException e) {
                throw new SQLException(e);
            }
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }
    }
}
