package io.smartconvo.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.TestDatabase;
import io.smartconvo.access.Cast;
import io.smartconvo.access.ConsoleClient;
import io.smartconvo.access.ConsoleClient.Answer;
import io.smartconvo.access.Role;
import io.smartconvo.conversation.Scenery;
import io.smartconvo.http.Courier;
import io.smartconvo.tenant.TenantId;
import io.smartconvo.testsupport.Marker;
import io.smartconvo.testsupport.SqlProbe;
import io.smartconvo.webhook.HookServer.Received;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** With a real server to tell. Rounds are walked when a test says so, or after a commit. */
@SmartConvoTest(properties = {"smartconvo.webhook.round=1h", "smartconvo.webhook.local=true"})
@Import({Cast.class, Scenery.class, WebhookTests.Listener.class})
@ExtendWith(OutputCaptureExtension.class)
class WebhookTests {

    private static final String PATH = "/hook-with-a-token";

    @Autowired
    Cast cast;

    @Autowired
    Scenery scenery;

    @Autowired
    Webhooks webhooks;

    @Autowired
    DeliveryRound round;

    @Autowired
    Deliveries deliveries;

    @Autowired
    Receivers receivers;

    @Autowired
    WebhookProperties settings;

    @Autowired
    Courier courier;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestDatabase database;

    @Autowired
    Clock clock;

    @Autowired
    Listener listener;

    private final HookServer server = new HookServer();
    private TenantId tenant;
    private ConsoleClient owner;

    @TestConfiguration(proxyBeanMethods = false)
    static class Listener {

        private final List<WebhookDelivered> heard = new CopyOnWriteArrayList<>();

        @EventListener
        void hear(WebhookDelivered delivered) {
            assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                    .isTrue();
            heard.add(delivered);
        }

        List<WebhookDelivered> of(TenantId tenant) {
            return heard.stream().filter(each -> each.tenant().equals(tenant)).toList();
        }
    }

    @BeforeEach
    void openTenant() {
        tenant = scenery.tenant();
        owner = cast.as(tenant, Role.OWNER);
    }

    @AfterEach
    void close() {
        jdbc.sql("delete from webhook_delivery").update();
        server.close();
    }

    @Test
    void arrivesSignedAsTheSpecificationSays() throws Exception {
        String secret = set();
        UUID id = send("{\"n\":\"ü\"}");
        await().until(() -> deliveries.waiting(tenant) == 0);

        Received received = server.at(PATH).get(0);
        assertThat(received.id()).isEqualTo(id.toString());
        var body = JsonMapper.shared().readTree(received.body());
        assertThat(body.propertyNames()).containsExactly("type", "timestamp", "data");
        assertThat(body.get("type").asString()).isEqualTo("test.happened");
        assertThat(body.at("/data/n").asString()).isEqualTo("ü");

        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.replaceFirst("^whsec_", "")), "HmacSHA256"));
        String signed = received.id() + "." + received.timestamp() + "." + received.body();
        assertThat(received.signature())
                .isEqualTo("v1,"
                        + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8))));
        assertThat(Long.parseLong(received.timestamp()))
                .isCloseTo(clock.instant().getEpochSecond(), within(300L));
        assertThat(listener.of(tenant)).containsExactly(new WebhookDelivered(tenant, id, true));
    }

    @Test
    void whatIsRolledBackNeverLeaves() {
        set();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            webhooks.send(tenant, "test.happened", "{}");
            status.setRollbackOnly();
        });
        round.walk();
        assertThat(server.at(PATH)).isEmpty();
    }

    @Test
    void isOnlySentInATransactionAndToWhoSaidWhere() {
        assertThatThrownBy(() -> webhooks.send(tenant, "test.happened", "{}"))
                .isInstanceOf(IllegalTransactionStateException.class);
        assertThat(webhooks.isSet(tenant)).isFalse();
        assertThatThrownBy(() -> send("{}")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void isTriedAgainWithTheSameIdAndBodyAfterTheServerFailed() {
        set();
        server.answer(500);
        UUID id = send("{\"n\":1}");
        await().until(() -> lastStatus() == 500);
        round.walk();
        assertThat(server.at(PATH)).as("not before its pause is over").hasSize(1);
        assertThat(listener.of(tenant)).isEmpty();

        server.answer(200);
        itsPauseIsOver();
        round.walk();
        assertThat(server.at(PATH)).hasSize(2).allSatisfy(each -> {
            assertThat(each.id()).isEqualTo(id.toString());
            assertThat(each.body()).isEqualTo(server.at(PATH).get(0).body());
        });
        assertThat(deliveries.waiting(tenant)).isZero();
        assertThat(listener.of(tenant)).containsExactly(new WebhookDelivered(tenant, id, true));
    }

    @Test
    void waitsSealedForAServerThatIsNotThere(CapturedOutput output) throws Exception {
        String secret = set();
        server.close();
        send("{\"n\":\"Only for them\"}");
        await().until(() -> lastStatus() == 0);
        assertThat(deliveries.waiting(tenant)).isOne();
        try (var connection = database.asSuperuser()) {
            assertThat(new SqlProbe(new SingleConnectionDataSource(connection, true))
                            .search(List.of(
                                    Marker.of("Only for them"),
                                    Marker.of("test.happened"),
                                    Marker.of(PATH),
                                    Marker.of(secret))))
                    .isEmpty();
        }
        assertThat(output.getAll()).doesNotContain("Only for them", PATH, secret);
    }

    @Test
    void followsNobodyElsewhere() {
        set();
        server.redirect(server.url("/elsewhere"));
        send("{}");
        await().until(() -> lastStatus() == 307);
        assertThat(server.at("/elsewhere")).isEmpty();
        assertThat(owner.get("webhook").json().at("/last/outcome").asString()).isEqualTo("DECLINED");
    }

    @Test
    void isGivenUpWhenItsTimeIsOver() {
        set();
        server.answer(503);
        UUID id = send("{}");
        await().until(() -> lastStatus() == 503);
        jdbc.sql("update webhook_delivery set expires_at = now() where id = ?")
                .param(id)
                .update();
        round.walk();
        assertThat(deliveries.waiting(tenant)).isZero();
        assertThat(listener.of(tenant)).containsExactly(new WebhookDelivered(tenant, id, false));
    }

    @Test
    void leavesOnceHoweverManyNodesWalk() {
        set();
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> IntStream.range(0, 40)
                        .forEach(each -> deliveries.add(UUID.randomUUID(), tenant, "{\"n\":" + each + "}")));
        IntStream.range(0, 4).parallel().forEach(node -> anotherNode().walk());
        await().until(() -> deliveries.waiting(tenant) == 0);
        List<String> ids = server.at(PATH).stream().map(Received::id).toList();
        assertThat(ids).hasSize(40);
        assertThat(new HashSet<>(ids)).hasSize(40);
        assertThat(listener.of(tenant)).hasSize(40);
    }

    @Test
    void nobodyTakesWhatAnotherNodeHasInHand() {
        set();
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> deliveries.add(UUID.randomUUID(), tenant, "{}"));
        assertThat(deliveries.take(10, Duration.ofMinutes(1))).hasSize(1);
        assertThat(deliveries.take(10, Duration.ofMinutes(1))).isEmpty();
        itsPauseIsOver();
        round.walk();
        assertThat(server.at(PATH)).as("after the lease of a node that died").hasSize(1);
    }

    @Test
    void aServerThatFailsRestsAndHoldsNobodyUp() {
        set();
        TenantId other = scenery.tenant();
        try (HookServer well = new HookServer()) {
            set(cast.as(other, Role.OWNER), well.url("/well"));
            server.answer(500);
            new TransactionTemplate(transactions)
                    .executeWithoutResult(status -> IntStream.range(0, 20).forEach(each -> {
                        deliveries.add(UUID.randomUUID(), tenant, "{}");
                        deliveries.add(UUID.randomUUID(), other, "{}");
                    }));
            round.walk();
            assertThat(server.at(PATH)).hasSize(1);
            assertThat(well.at("/well")).hasSize(20);
            assertThat(deliveries.waiting(tenant)).isEqualTo(20);
        }
    }

    @Test
    void aTestSaysWhetherItArrivesAndWakesWhatRests() {
        set();
        server.answer(500);
        send("{}");
        await().until(() -> lastStatus() == 500);
        server.answer(200);
        jdbc.sql("update webhook_delivery set due_at = now()").update();
        Answer sent = owner.send("POST", "webhook/test", null);
        assertThat(sent.status()).isEqualTo(202);
        await().until(() -> deliveries.waiting(tenant) == 0);
        assertThat(server.at(PATH))
                .extracting(Received::id)
                .contains(sent.json().get("delivery").asString());
        assertThat(owner.get("webhook").json().at("/last/outcome").asString()).isEqualTo("TAKEN");
    }

    @Test
    void aTestCannotBePressedAsOftenAsSomebodyCanClick() {
        set();
        List<Integer> answers = IntStream.range(0, 7)
                .map(each -> owner.send("POST", "webhook/test", null).status())
                .boxed()
                .toList();
        assertThat(answers.subList(0, 6)).containsOnly(202);
        assertThat(answers.get(6)).isEqualTo(429);
    }

    @Test
    void showsTheSecretOnceAndAnotherEachTime() {
        String secret = set();
        assertThat(owner.get("webhook").response().body()).contains(PATH).doesNotContain(secret);
        assertThat(set()).isNotEqualTo(secret);
    }

    @Test
    void givesUpWhatWaitsWhenItIsRemoved() {
        set();
        server.answer(500);
        UUID id = send("{}");
        await().until(() -> lastStatus() == 500);
        assertThat(owner.send("DELETE", "webhook", null).status()).isEqualTo(204);
        assertThat(listener.of(tenant)).containsExactly(new WebhookDelivered(tenant, id, false));
        assertThat(webhooks.isSet(tenant)).isFalse();
        assertThat(owner.send("DELETE", "webhook", null).status()).isEqualTo(404);
        assertThat(owner.send("POST", "webhook/test", null).status()).isEqualTo(404);
    }

    @Test
    void isNobodyElses() {
        set();
        ConsoleClient other = cast.as(scenery.tenant(), Role.OWNER);
        assertThat(other.get("webhook").json().get("url").isNull()).isTrue();
        assertThat(other.send("DELETE", "webhook", null).status()).isEqualTo(404);
        assertThat(webhooks.isSet(tenant)).isTrue();
    }

    @Test
    void goesNowhereThatIsNotPublicOutsideOfDevelopment() {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status ->
                        receivers.set(tenant, new Receiver("https://localhost.localdomain/", Signature.newSecret())));
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> deliveries.add(UUID.randomUUID(), tenant, "{}"));
        new DeliveryRound(
                        new WebhookProperties(false, Duration.ofHours(1)),
                        receivers,
                        deliveries,
                        courier,
                        events,
                        transactions,
                        clock)
                .walk();
        assertThat(deliveries.waiting(tenant)).isOne();
        assertThat(receivers.find(tenant).orElseThrow().lastOutcome())
                .isIn(Courier.Outcome.NOT_ALLOWED, Courier.Outcome.UNREACHABLE);
    }

    private DeliveryRound anotherNode() {
        return new DeliveryRound(settings, receivers, deliveries, courier, events, transactions, clock);
    }

    private String set() {
        return set(owner, server.url(PATH));
    }

    private static String set(ConsoleClient by, String url) {
        Answer set = by.send("PUT", "webhook", "{\"url\":\"%s\"}".formatted(url));
        assertThat(set.status()).isEqualTo(200);
        return set.json().get("secret").asString();
    }

    private UUID send(String json) {
        return new TransactionTemplate(transactions).execute(status -> webhooks.send(tenant, "test.happened", json));
    }

    /** -1 before the first try. */
    private int lastStatus() {
        return jdbc.sql("select coalesce(last_status, -1) from webhook where tenant_id = ?")
                .param(tenant.value())
                .query(Integer.class)
                .single();
    }

    private void itsPauseIsOver() {
        jdbc.sql("update webhook_delivery set due_at = now()").update();
        jdbc.sql("update webhook set rest_until = now()").update();
    }
}
