package io.smartconvo.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.smartconvo.SmartConvoTest;
import io.smartconvo.TestDatabase;
import io.smartconvo.conversation.Scenery;
import io.smartconvo.platform.DataDirectory;
import io.smartconvo.tenant.TenantId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** With a real time stamping authority, and some that lie. */
@SmartConvoTest(properties = "smartconvo.audit.checkpoint-interval=1h")
@Import(Scenery.class)
class TimeStampTests {

    private static final StampingAuthority AUTHORITY = new StampingAuthority();
    private static final AtomicInteger ASKED = new AtomicInteger();
    private static HttpServer server;
    private static volatile Answer answer;

    /** What the authority says to a request. */
    interface Answer {
        byte[] to(byte[] request) throws Exception;
    }

    @Autowired
    private AuditTrail trail;

    @Autowired
    private AuditReader reader;

    @Autowired
    private TimeStampTable table;

    @Autowired
    private AnchorFiles anchors;

    @Autowired
    private DataDirectory data;

    @Autowired
    private TestDatabase database;

    @Autowired
    private Scenery scenery;

    @Autowired
    private PlatformTransactionManager transactions;

    private TenantId tenant;
    private UUID log;

    @BeforeAll
    static void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", TimeStampTests::serve);
        server.start();
    }

    @AfterAll
    static void close() {
        server.stop(0);
    }

    private static void serve(HttpExchange exchange) throws IOException {
        ASKED.incrementAndGet();
        try {
            byte[] bytes = answer.to(exchange.getRequestBody().readAllBytes());
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (Exception broken) {
            exchange.sendResponseHeaders(500, -1);
        } finally {
            exchange.close();
        }
    }

    @BeforeEach
    void begin() throws SQLException {
        // Logs of other tests would be stamped as well.
        asSuperuser("truncate audit.entry, audit.head, audit.checkpoint, audit.block, audit.time_stamp");
        answer = AUTHORITY::stamp;
        ASKED.set(0);
        tenant = scenery.tenant();
        log = tenant.value();
    }

    @Test
    void stampsTheNewestCheckpointOnceADayAndKeepsItOutsideToo() throws Exception {
        String note = checkpoint();
        on("2030-01-01").run();
        checkpoint();
        on("2030-01-01").run();

        assertThat(ASKED).hasValue(1);
        assertThat(table.of(log)).singleElement().satisfies(stamped -> {
            assertThat(TimeStamp.read(stamped.response(), note)).contains(stamped.at());
            Path file = data.path().resolve("audit").resolve(log + "-" + stamped.size() + ".tsr");
            assertThat(Files.readAllBytes(file)).isEqualTo(stamped.response());
        });
        on("2030-01-02").run();
        on("2030-01-03").run();
        assertThat(table.of(log)).as("a log that did not go on needs no other").hasSize(2);
        assertThat(reader.timeStamps(tenant)).hasSize(2);
    }

    @Test
    void oneOfTheDayStaysHoweverManyNodesAsk() {
        checkpoint();
        IntStream.range(0, 4).parallel().forEach(node -> on("2030-01-01").run());
        assertThat(table.of(log)).hasSize(1);
    }

    @Test
    void believesNoStampOverSomethingElse() throws Exception {
        String note = checkpoint();
        answer = request -> AUTHORITY.stamp(TimeStamp.request("another note").getEncoded());
        on("2030-01-01").run();
        assertThat(table.of(log)).isEmpty();
        byte[] good = AUTHORITY.stamp(TimeStamp.request(note).getEncoded());
        assertThat(TimeStamp.read(good, note)).isPresent();
        assertThat(TimeStamp.read(good, note + "x")).isEmpty();
    }

    @Test
    void believesNoStampThatWasMadeForAnotherRequest() {
        String note = checkpoint();
        answer = request -> AUTHORITY.stamp(TimeStamp.request(note).getEncoded());
        on("2030-01-01").run();
        assertThat(table.of(log)).as("a replay has another nonce").isEmpty();
    }

    @Test
    void believesNoStampWhoseSignatureDoesNotHold() throws Exception {
        String note = checkpoint();
        byte[] good = AUTHORITY.stamp(TimeStamp.request(note).getEncoded());
        byte[] bent = good.clone();
        bent[bent.length - 10] ^= 1;
        assertThat(TimeStamp.read(good, note)).isPresent();
        assertThat(TimeStamp.read(bent, note)).isEmpty();
    }

    @Test
    void comesBackToAnAuthorityThatWasDownOrSaidRubbish() {
        checkpoint();
        answer = request -> {
            throw new IOException("down");
        };
        on("2030-01-01").run();
        answer = request -> new byte[] {1, 2, 3};
        on("2030-01-01").run();
        answer = request -> new byte[200_000];
        on("2030-01-01").run();
        assertThat(table.of(log)).isEmpty();
        answer = AUTHORITY::stamp;
        on("2030-01-01").run();
        assertThat(table.of(log)).hasSize(1);
    }

    @Test
    void asksNobodyUnlessTheOperatorSaysSo() {
        checkpoint();
        new TimeStamps(new AuditProperties(Duration.ofHours(1), null, null), table, anchors, clock("2030-01-01")).run();
        assertThat(ASKED).hasValue(0);
    }

    private TimeStamps on(String day) {
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/tsa");
        return new TimeStamps(new AuditProperties(Duration.ofHours(1), null, url), table, anchors, clock(day));
    }

    private static Clock clock(String day) {
        return Clock.fixed(Instant.parse(day + "T12:00:00Z"), ZoneOffset.UTC);
    }

    /** @return the newest note */
    private String checkpoint() {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status ->
                        trail.record(AuditEvent.of(tenant, UUID.randomUUID(), AuditAction.RETENTION_CHANGED, "7")));
        long newest = reader.page(tenant, new AuditReader.Filter(null, null, null, null, null, null), 1)
                .get(0)
                .seq();
        return reader.prove(tenant, newest).orElseThrow().note();
    }

    private void asSuperuser(String sql) throws SQLException {
        try (Connection connection = database.asSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(sql);
        }
    }
}
