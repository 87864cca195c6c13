package io.smartconvo.proof;

import static io.smartconvo.conversation.FlowText.ask;
import static io.smartconvo.conversation.FlowText.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smartconvo.SmartConvo;
import io.smartconvo.conversation.ChatClient;
import io.smartconvo.conversation.FlowText;
import io.smartconvo.conversation.Scenery;
import io.smartconvo.platform.packaged.DebianPostgres;
import io.smartconvo.privacy.KeyDestroyed;
import io.smartconvo.privacy.KeyVault;
import io.smartconvo.privacy.SubjectCipher;
import io.smartconvo.privacy.SubjectId;
import io.smartconvo.privacy.catalogue.DataPlan;
import io.smartconvo.privacy.catalogue.TableEntry;
import io.smartconvo.proof.policy.Proves;
import io.smartconvo.tenant.TenantId;
import io.smartconvo.testsupport.ByteProbe;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
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

/**
 * A backup is restored after keys were destroyed, with PostgreSQL's own tools: what is gone stays gone, what is not is
 * there.
 */
@SpringBootTest(classes = SmartConvo.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = DumpedDatabase.ForContext.class)
@Import({Scenery.class, RestoreTests.Time.class})
@DirtiesContext
@EnabledIf("toolsAreInstalled")
@Proves({"4.2", "6.2"})
class RestoreTests {

    @Autowired
    Scenery scenery;

    @Autowired
    DumpedDatabase database;

    @Autowired
    KeyVault vault;

    @Autowired
    DataPlan plan;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovedClock clock;

    private final Planted planted = new Planted();

    static boolean toolsAreInstalled() throws Exception {
        if (DebianPostgres.binaries().isEmpty()) {
            System.err.println("SKIPPED: no PostgreSQL under /usr/lib/postgresql (apt-get install postgresql)");
        }
        return DebianPostgres.binaries().isPresent();
    }

    /** The real clock, days ahead. */
    static class MovedClock extends Clock {

        private volatile Duration ahead = Duration.ZERO;

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead);
        }

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Time {

        @Bean
        @Primary
        MovedClock movedClock() {
            return new MovedClock();
        }
    }

    @Test
    void aRestoredDumpBringsBackNothingWhoseKeyIsGone() throws Exception {
        TenantId tenant = scenery.tenant();
        String site = scenery.site(tenant, FlowText.line("talk", consent(), mail(), ask("more", "More?", "more")));
        LocalDate day = LocalDate.now(clock);
        String erasedMail = planted.email("erased");
        String keptMail = planted.email("kept");
        UUID erased = talk(site, erasedMail, planted.word("erased"));
        UUID kept = talk(site, keptMail, planted.word("kept"));
        assertThat(readable(tenant, erased)).contains(erasedMail);

        Path content = database.dump("--exclude-schema=vault|audit");
        Path keys = database.dump("--schema=vault");

        theDumpAloneSaysNothing(content);
        theDumpAloneSaysNothing(keys);
        assertThat(Files.readString(content).contains("COPY vault."))
                .as("keys in the dump")
                .isFalse();

        vault.destroy(tenant, new SubjectId(erased));
        plan.erasure().stream()
                .filter(table -> table.erase() != null
                        && table.erase().how() == io.smartconvo.privacy.catalogue.EraseRule.How.DELETE)
                .forEach(table -> rows(table, "delete", tenant, erased).update());
        clock.ahead = Duration.ofDays(1);
        vault.destroyEpochsBefore(tenant, day.plusDays(1));

        database.restore(content);

        assertThat(jdbc.sql("select count(*) from conversation_event where conversation_id = ?")
                        .param(erased)
                        .query(Long.class)
                        .single())
                .as("the rows are back")
                .isPositive();
        assertThatThrownBy(() -> vault.cipher(tenant, new SubjectId(erased))).isInstanceOf(KeyDestroyed.class);
        SubjectCipher living = vault.cipher(tenant, new SubjectId(kept));
        assertThatThrownBy(() -> open(living, table("conversation_event"), tenant, kept))
                .isInstanceOf(KeyDestroyed.class);
        assertThatThrownBy(() -> open(living, table("conversation"), tenant, kept))
                .isInstanceOf(KeyDestroyed.class);
        assertThat(open(living, table("captured_field"), tenant, kept))
                .as("what has a retention of its own is still there")
                .contains(keptMail);
        assertThatThrownBy(() -> open(living, table("captured_field"), tenant, erased))
                .as("nor does another person's key help")
                .isInstanceOf(RuntimeException.class);

        database.restoreKeys(keys);
        assertThat(readable(tenant, erased))
                .as("a backup of keys undoes a destruction: this is why it is kept apart, and shorter")
                .contains(erasedMail);
    }

    private static String consent() {
        return step("receiveTask", "consent", "agree", Map.of("text", "May we?", "purpose", "contact"));
    }

    private static String mail() {
        return ask("mail", Map.of("text", "Mail?", "answer", "email", "type", "email", "purpose", "contact"));
    }

    private UUID talk(String site, String mail, String more) {
        try (ChatClient visitor = new ChatClient(scenery.port(), "http://127.0.0.1:" + scenery.port())) {
            UUID id = UUID.fromString(
                    visitor.hello(site, null).get("conversation").asString());
            visitor.event("consent");
            visitor.decide("agree", "contact", true);
            visitor.event("ask");
            visitor.say(mail);
            visitor.event("ask");
            visitor.ack(visitor.say(more));
            return id;
        }
    }

    private void theDumpAloneSaysNothing(Path dump) throws Exception {
        assertThat(Files.size(dump)).isPositive();
        assertThat(new ByteProbe(planted.markers()).search(Files.readAllBytes(dump)))
                .isEmpty();
    }

    /** Everything of a visitor that a sealed column holds, as the catalogue says how to open it. */
    private String readable(TenantId tenant, UUID conversation) {
        SubjectCipher cipher = vault.cipher(tenant, new SubjectId(conversation));
        StringBuilder all = new StringBuilder();
        plan.erasure().forEach(table -> all.append(open(cipher, table, tenant, conversation)));
        return all.toString();
    }

    private TableEntry table(String name) {
        return plan.erasure().stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String open(SubjectCipher cipher, TableEntry table, TenantId tenant, UUID conversation) {
        StringBuilder all = new StringBuilder();
        table.slots()
                .forEach((column, slot) -> rows(table, "select " + column + ", " + slot, tenant, conversation)
                        .query((row, number) ->
                                new String(cipher.open(row.getBytes(1), row.getString(2)), StandardCharsets.UTF_8))
                        .list()
                        .forEach(all::append));
        return all.toString();
    }

    private JdbcClient.StatementSpec rows(TableEntry table, String what, TenantId tenant, UUID conversation) {
        return jdbc.sql(what + " from " + table.name() + " where " + table.find())
                .param("tenant", tenant.value())
                .param("subject", conversation);
    }
}
