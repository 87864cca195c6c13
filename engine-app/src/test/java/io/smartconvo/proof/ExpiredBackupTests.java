package io.smartconvo.proof;

import static io.smartconvo.conversation.FlowText.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.smartconvo.SmartConvo;
import io.smartconvo.access.Cast;
import io.smartconvo.access.ConsoleClient;
import io.smartconvo.access.Role;
import io.smartconvo.conversation.ChatClient;
import io.smartconvo.conversation.FlowText;
import io.smartconvo.conversation.Scenery;
import io.smartconvo.golden.SettableClock;
import io.smartconvo.privacy.KeyDestroyed;
import io.smartconvo.privacy.KeyVault;
import io.smartconvo.privacy.SubjectCipher;
import io.smartconvo.privacy.SubjectId;
import io.smartconvo.privacy.catalogue.DataPlan;
import io.smartconvo.privacy.catalogue.TableEntry;
import io.smartconvo.proof.policy.Proves;
import io.smartconvo.tenant.TenantId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** A month passes, the purge runs as it always does, and somebody brings out a backup that was made before. */
@SpringBootTest(
        classes = SmartConvo.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "smartconvo.engine.platform-sweep=200ms",
            "smartconvo.conversation.sweep-interval=200ms",
            // The restored rows are looked at before the next run takes them again.
            "smartconvo.retention.look-interval=1d"
        })
@ContextConfiguration(initializers = DumpedDatabase.ForContext.class)
@Import({Cast.class, Scenery.class, ExpiredBackupTests.Time.class})
@DirtiesContext // its clock stands elsewhere
@EnabledIf("io.smartconvo.proof.RestoreTests#toolsAreInstalled")
@Proves("4.2")
class ExpiredBackupTests {

    @Autowired
    Scenery scenery;

    @Autowired
    Cast cast;

    @Autowired
    DumpedDatabase database;

    @Autowired
    KeyVault vault;

    @Autowired
    DataPlan plan;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    private final Planted planted = new Planted();

    @TestConfiguration(proxyBeanMethods = false)
    static class Time {

        @Bean
        @Primary
        SettableClock settableClock() {
            return new SettableClock();
        }
    }

    @AfterAll
    static void giveTheEngineItsClockBack() {
        new SettableClock().reset();
    }

    @Test
    void nobodyReadsABackupThatIsOlderThanWhatIsKept() throws Exception {
        TenantId tenant = scenery.tenant();
        String word = planted.word("said");
        UUID conversation = talk(tenant, word);
        SubjectCipher before = vault.cipher(tenant, new SubjectId(conversation));
        assertThat(said(before, tenant, conversation)).contains(word);
        Path backup = database.dump("--exclude-schema=vault|audit");

        clock.set(Instant.now().plus(Duration.ofDays(32)));
        purge(tenant);
        assertThat(events(conversation)).as("after the purge").isZero();

        database.restore(backup);
        assertThat(events(conversation)).as("after going back").isPositive();
        assertThatThrownBy(() -> vault.cipher(tenant, new SubjectId(conversation)))
                .as("with the keys there are")
                .isInstanceOf(KeyDestroyed.class);
        assertThatThrownBy(() -> said(before, tenant, conversation))
                .as("with the person's key, had somebody kept it")
                .isInstanceOf(KeyDestroyed.class);
    }

    private UUID talk(TenantId tenant, String word) {
        String site =
                scenery.site(tenant, FlowText.line("talk", ask("first", "What?", "first"), ask("q", "More?", "q")));
        try (ChatClient visitor = new ChatClient(scenery.port(), "http://127.0.0.1:" + scenery.port())) {
            UUID id = UUID.fromString(
                    visitor.hello(site, null).get("conversation").asString());
            visitor.event("ask");
            visitor.ack(visitor.say(word));
            return id;
        }
    }

    private void purge(TenantId tenant) {
        ConsoleClient officer = cast.as(tenant, Role.PRIVACY_OFFICER);
        assertThat(officer.send("POST", "retention/runs", "").status()).isLessThan(300);
        await().atMost(Duration.ofMinutes(2))
                .until(() -> officer.get("retention/runs").json().path(0).hasNonNull("finishedAt"));
    }

    private long events(UUID conversation) {
        return jdbc.sql("select count(*) from conversation_event where conversation_id = ?")
                .param(conversation)
                .query(Long.class)
                .single();
    }

    /** What a visitor's events hold, opened as the catalogue says. */
    private String said(SubjectCipher cipher, TenantId tenant, UUID conversation) {
        TableEntry table = plan.erasure().stream()
                .filter(entry -> entry.name().equals("conversation_event"))
                .findFirst()
                .orElseThrow();
        StringBuilder all = new StringBuilder();
        for (Map.Entry<String, String> sealed : table.slots().entrySet()) {
            jdbc.sql("select " + sealed.getKey() + ", " + sealed.getValue() + " from " + table.name() + " where "
                            + table.find())
                    .param("tenant", tenant.value())
                    .param("subject", conversation)
                    .query((row, number) ->
                            new String(cipher.open(row.getBytes(1), row.getString(2)), StandardCharsets.UTF_8))
                    .list()
                    .forEach(all::append);
        }
        return all.toString();
    }
}
