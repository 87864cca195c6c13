package io.smartconvo.retention;

import static io.smartconvo.conversation.FlowText.ask;
import static io.smartconvo.conversation.FlowText.say;
import static io.smartconvo.conversation.FlowText.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.TestDatabase;
import io.smartconvo.access.Cast;
import io.smartconvo.access.ConsoleClient;
import io.smartconvo.access.Role;
import io.smartconvo.audit.AuditReader;
import io.smartconvo.audit.Verdict.Sound;
import io.smartconvo.consent.LegalBasis;
import io.smartconvo.consent.NoticeText;
import io.smartconvo.consent.PurposeDeclaration;
import io.smartconvo.consent.Purposes;
import io.smartconvo.conversation.AgedConversations;
import io.smartconvo.conversation.ChatClient;
import io.smartconvo.conversation.FlowText;
import io.smartconvo.conversation.Scenery;
import io.smartconvo.golden.SettableClock;
import io.smartconvo.privacy.KeyVault;
import io.smartconvo.privacy.Purpose;
import io.smartconvo.privacy.SubjectId;
import io.smartconvo.privacy.catalogue.SubjectInventory;
import io.smartconvo.proof.policy.Proves;
import io.smartconvo.tenant.TenantId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is too old goes, exactly that, and what was done can be proved. */
@SmartConvoTest(
        properties = {
            "smartconvo.engine.platform-sweep=200ms",
            "smartconvo.engine.outside-task.lease=2s",
            "smartconvo.capture.sweep-interval=200ms",
            "smartconvo.conversation.sweep-interval=200ms"
        })
@Import({Cast.class, Scenery.class, RetentionPurgeTests.Stage.class})
@DirtiesContext // its clock stands elsewhere
@Proves({"4.1", "4.2"})
class RetentionPurgeTests {

    private static final Instant START = Instant.parse("2027-01-31T10:00:00Z");
    private static final Duration MONTH = Duration.ofDays(30);

    @Autowired
    private SettableClock clock;

    @Autowired
    private Purges purges;

    @Autowired
    private DailyPurge daily;

    @Autowired
    private RetentionRuns runs;

    @Autowired
    private RetentionPeriods periods;

    @Autowired
    private DeleteAged deleteAged;

    @Autowired
    private AgedConversations aged;

    @Autowired
    private KeyVault vault;

    @Autowired
    private Purposes purposes;

    @Autowired
    private SubjectInventory inventory;

    @Autowired
    private AuditReader audit;

    @Autowired
    private Scenery scenery;

    @Autowired
    private Cast cast;

    @Autowired
    private TestDatabase database;

    @Autowired
    private PlatformTransactionManager transactions;

    private TenantId tenant;
    private String site;

    @TestConfiguration(proxyBeanMethods = false)
    static class Stage {

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

    @BeforeEach
    void begin() {
        clock.set(START);
        tenant = tenant();
        site = site(tenant);
    }

    private TenantId tenant() {
        TenantId opened = scenery.tenant();
        purposes.declare(
                opened,
                new PurposeDeclaration(
                        new Purpose("longer"),
                        LegalBasis.CONSENT,
                        List.of("contact"),
                        90,
                        List.of(),
                        Map.of(Locale.ENGLISH, new NoticeText("We keep it for ninety days."))));
        return opened;
    }

    /** Waits for weeks, so that only its age ends it. */
    private String site(TenantId of) {
        return scenery.site(
                of,
                FlowText.line(
                        "patient",
                        ask("story", "What is it?", "story"),
                        FlowText.wait("pause", "P30D"),
                        FlowText.wait("longer", "P30D"),
                        say("back", "Here we are again.")),
                FlowText.line(
                        "keeps",
                        step("receiveTask", "consent", "agree", Map.of("text", "May we?", "purpose", "longer")),
                        ask("mail", Map.of("text", "Address?", "answer", "mail", "type", "email", "purpose", "longer")),
                        say("thanks", "Thanks.")));
    }

    private ChatClient visit() {
        ChatClient visitor = ChatClient.open(scenery.port(), site, "patient");
        visitor.event("ask");
        visitor.ack(visitor.say("It is about boots"));
        return visitor;
    }

    private SubjectId visited() {
        try (ChatClient visitor = visit()) {
            return subject(visitor);
        }
    }

    private SubjectId leftAnAddress() {
        try (ChatClient visitor = ChatClient.open(scenery.port(), site, "keeps")) {
            visitor.event("consent");
            visitor.decide("agree", "longer", true);
            visitor.event("ask");
            visitor.say("ada@example.org");
            visitor.event("ended");
            return subject(visitor);
        }
    }

    private static SubjectId subject(ChatClient visitor) {
        return visitor.seen().stream()
                .filter(frame -> ChatClient.is(frame, "welcome"))
                .map(frame ->
                        new SubjectId(UUID.fromString(frame.get("conversation").asString())))
                .findFirst()
                .orElseThrow();
    }

    private RetentionRun purge() {
        return finished(purges.start(tenant, UUID.randomUUID()).orElseThrow());
    }

    private RetentionRun finished(UUID run) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> runs.find(tenant, run).orElseThrow(), found -> found.finishedAt() != null);
    }

    private long held(SubjectId subject) {
        return inventory.count(tenant, subject).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private void execute(String sql) {
        try (Connection connection = database.asSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private long number(String sql) {
        try (Connection connection = database.asSuperuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatIsThirtyDaysAndAnHourOldGoesAndWhatIsAnHourYoungerStays() {
        SubjectId old = visited();
        clock.set(START.plus(Duration.ofHours(2)));
        SubjectId young = visited();
        long before = held(young);
        clock.set(START.plus(MONTH).plus(Duration.ofHours(1)));
        RetentionRun run = purge();
        assertThat(held(old)).isZero();
        assertThat(held(young)).isEqualTo(before);
        assertThat(run.removed())
                .containsEntry("conversation", 1L)
                .containsEntry("vault.subject_key", 1L)
                .containsKeys("act_hi_actinst", "act_hi_procinst");
        assertThat(aged.count(tenant, run.cutoff())).isEqualTo(new AgedConversations.Count(0, 0, 0));
        try (ChatClient back = ChatClient.open(scenery.port(), site, "patient")) {
            assertThat(subject(back)).isNotEqualTo(old);
        }
    }

    @Test
    void endsWhatStillRunsAndTellsWhoWatches() {
        try (ChatClient visitor = visit()) {
            clock.set(START.plus(MONTH).plus(Duration.ofMinutes(1)));
            purge();
            assertThat(visitor.event("ended").get("reason").asString()).isEqualTo("silence");
            assertThat(number("select count(*) from act_ru_execution where tenant_id_ = '" + tenant + "'"
                            + " and proc_def_id_ in (select process_definition_id from flow_version where tenant_id = '"
                            + tenant + "')"))
                    .isZero();
        }
    }

    /** As after going back to a dump: the rows are there again, what opens them is not. */
    @Test
    void isNotHeldUpByConversationsThatNobodyCanRead() {
        SubjectId withoutKey = visited();
        vault.forget(List.of(withoutKey));
        execute("delete from vault.subject_key where subject_id = '" + withoutKey + "'");
        SubjectId withoutDay = visited();
        clock.set(START.plus(MONTH).plus(Duration.ofHours(1)));
        SubjectId young = visited();
        vault.destroyEpochsBefore(tenant, LocalDate.parse("2027-02-01"));
        RetentionRun run = purge();
        assertThat(run.removed()).containsEntry("conversation", 2L);
        assertThat(held(withoutKey) + held(withoutDay)).isZero();
        assertThat(held(young)).isPositive();
        assertThat(number("select count(*) from act_ru_execution where business_key_ in ('" + withoutKey + "', '"
                        + withoutDay + "')"))
                .isZero();
    }

    @Test
    void theKeysOfADayGoWhenItIsWhollyTooOld() {
        visited();
        String keys = "select count(*) from vault.epoch_key where tenant_id = '" + tenant + "' and day = '"
                + LocalDate.parse("2027-01-31") + "'";
        clock.set(START.plus(MONTH).plus(Duration.ofHours(1)));
        purge();
        assertThat(number(keys)).isOne();
        clock.set(Instant.parse("2027-03-03T00:00:01Z"));
        RetentionRun run = purge();
        assertThat(number(keys)).isZero();
        assertThat(run.removed()).containsKey("keys of days");
    }

    @Test
    void wholeDaysGoByDroppingThem() {
        visited();
        clock.set(Instant.parse("2027-03-04T02:00:00Z"));
        purge();
        assertThat(number("select count(*) from conversation_event where day < '2027-02-02'"))
                .isZero();
        assertThat(number("select count(*) from inbox where started_on < '2027-02-02'"))
                .isZero();
        assertThat(number("select count(*) from pg_class where relname = 'conversation_event_20270131'"))
                .isZero();
    }

    @Test
    void whatSomebodyAgreedToStaysItsOwnTimeAndThenNothingOfThem() {
        SubjectId person = leftAnAddress();
        clock.set(START.plus(MONTH).plus(Duration.ofHours(1)));
        purge();
        Map<String, Long> kept = inventory.count(tenant, person);
        assertThat(kept)
                .containsEntry("captured_field", 1L)
                .containsEntry("vault.subject_key", 1L)
                .containsEntry("conversation", 0L)
                .containsEntry("conversation_event", 0L);
        clock.set(START.plus(Duration.ofDays(90)).plus(Duration.ofHours(1)));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> inventory.count(tenant, person).get("captured_field") == 0);
        purge();
        Map<String, Long> proof = inventory.count(tenant, person);
        assertThat(proof.keySet().stream().filter(table -> proof.get(table) > 0))
                .containsExactly("consent_receipt");
    }

    @Test
    void aTenantMayKeepLessAndTouchesNobodyElse() {
        SubjectId mine = visited();
        TenantId other = tenant();
        String mySite = site;
        site = site(other);
        SubjectId theirs = visited();
        site = mySite;
        periods.set(tenant, Period.ofDays(7));
        clock.set(START.plus(Duration.ofDays(7)).plus(Duration.ofHours(1)));
        purge();
        assertThat(held(mine)).isZero();
        assertThat(number("select count(*) from conversation where id = '" + theirs + "'"))
                .isOne();
        assertThat(number("select count(*) from vault.epoch_key where tenant_id = '" + other + "'"))
                .isPositive();
    }

    @Test
    void onceADayWhateverNumberOfNodesLooks() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(8);
        List<UUID> started = new ArrayList<>();
        try {
            List<Callable<Optional<UUID>>> looks = new ArrayList<>();
            for (int node = 0; node < 8; node++) {
                looks.add(() -> purges.start(tenant, null));
            }
            for (Future<Optional<UUID>> look : nodes.invokeAll(looks)) {
                look.get().ifPresent(started::add);
            }
        } finally {
            nodes.shutdownNow();
        }
        assertThat(started).hasSize(1);
        finished(started.get(0));
        daily.look();
        assertThat(runs.latest(tenant, 10)).hasSize(1);
        clock.set(START.plus(Duration.ofDays(1)));
        daily.look();
        assertThat(runs.latest(tenant, 10)).hasSize(2);
        runs.latest(tenant, 1).forEach(run -> finished(run.id()));
    }

    @Test
    void comesToTheSameIfItDiesInTheMiddleAndIsDoneTwice() {
        for (int visit = 0; visit < 5; visit++) {
            visited();
        }
        clock.set(START.plus(MONTH).plus(Duration.ofHours(1)));
        UUID id = UUID.randomUUID();
        assertThat(runs.add(id, tenant, purges.cutoff(tenant), clock.instant(), UUID.randomUUID()))
                .isTrue();
        RetentionRun halfDone = runs.find(tenant, id).orElseThrow();
        aged.end(tenant, halfDone.cutoff());
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            deleteAged.delete(halfDone, aged.ended(tenant, halfDone.cutoff(), 3));
            status.setRollbackOnly();
        });
        assertThat(runs.find(tenant, id).orElseThrow().removed()).isEmpty();
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> deleteAged.delete(halfDone, aged.ended(tenant, halfDone.cutoff(), 3)));
        assertThat(runs.find(tenant, id).orElseThrow().removed()).containsEntry("conversation", 3L);
        deleteAged.prepare(tenant, id);
        deleteAged.prepare(tenant, id);
        assertThat(runs.find(tenant, id).orElseThrow().removed()).containsEntry("conversation", 5L);
        assertThat(purges.start(tenant, UUID.randomUUID())).isEmpty();
    }

    /** What a database sees of nodes that die: their connections end in the middle of whatever they did. */
    @Test
    void comesToTheSameWhereverItsConnectionsAreCut() throws InterruptedException {
        for (int visit = 0; visit < 25; visit++) {
            visited();
        }
        clock.set(START.plus(MONTH).plus(Duration.ofHours(1)));
        UUID run = purges.start(tenant, UUID.randomUUID()).orElseThrow();
        for (int cut = 0; cut < 40; cut++) {
            // Anywhere in a run of some seconds.
            Thread.sleep(ThreadLocalRandom.current().nextInt(60));
            number("select count(pg_terminate_backend(pid)) from pg_stat_activity where usename = '"
                    + TestDatabase.APPLICATION + "' and datname = current_database()");
        }
        RetentionRun done = await().atMost(Duration.ofMinutes(3))
                .ignoreExceptions()
                .until(() -> runs.find(tenant, run).orElseThrow(), found -> found.finishedAt() != null);
        assertThat(done.removed()).containsEntry("conversation", 25L).containsEntry("vault.subject_key", 25L);
        assertThat(aged.count(tenant, done.cutoff())).isEqualTo(new AgedConversations.Count(0, 0, 0));
        assertThat(audit.verify(tenant)).isInstanceOf(Sound.class);
    }

    @Test
    @Proves("6.4")
    void certifiesWhatItSeesAndTheLogProvesTheCertificate() {
        visited();
        clock.set(START.plus(MONTH).plus(Duration.ofHours(1)));
        RetentionRun run = purge();
        JsonNode certificate = JsonMapper.shared().readTree(run.certificate());
        assertThat(certificate.get("left").asInt()).isZero();
        assertThat(certificate.at("/removed/conversation").asInt()).isOne();
        assertThat(Instant.parse(certificate.get("olderThan").asString())).isEqualTo(run.cutoff());
        var filter = new AuditReader.Filter(null, null, null, null, null, null);
        assertThat(audit.page(tenant, filter, 10)).anySatisfy(event -> {
            assertThat(event.action()).isEqualTo("PURGE_CERTIFIED");
            assertThat(event.actor()).isNull();
            assertThat(event.object()).startsWith(run.id() + " sha256:");
        });
    }

    @Test
    void neverDestroysTheKeysOfToday() {
        assertThatThrownBy(() -> vault.destroyEpochsBefore(tenant, LocalDate.parse("2027-02-01")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theConsoleShowsItAndStartsIt() {
        visited();
        clock.set(START.plus(MONTH).plus(Duration.ofHours(1)));
        Cast.Played officer = cast.member(tenant, Role.PRIVACY_OFFICER);
        ConsoleClient client = cast.signedIn(officer);
        JsonNode preview = client.get("retention/preview").json();
        assertThat(preview.get("conversations").asLong()).isOne();
        assertThat(preview.get("open").asLong()).isOne();
        assertThat(preview.get("events").asLong()).isPositive();
        JsonNode run = client.send("POST", "retention/runs", "").json();
        finished(UUID.fromString(run.get("id").asString()));
        JsonNode shown = client.get("retention/runs").json().get(0);
        assertThat(shown.get("startedBy").asString()).isEqualTo(officer.id().toString());
        assertThat(shown.at("/removed/conversation").asLong()).isOne();
        assertThat(client.get("retention/preview").json().get("conversations").asLong())
                .isZero();
        assertThat(client.get("retention").json().get("days").asInt()).isEqualTo(30);
        for (String refused : List.of("{}", "{\"days\":0}", "{\"days\":31}", "{\"days\":-1}")) {
            assertThat(client.send("PUT", "retention", refused).status()).isEqualTo(422);
        }
        assertThat(client.send("PUT", "retention", "{\"days\":14}")
                        .json()
                        .get("days")
                        .asInt())
                .isEqualTo(14);
        assertThat(periods.of(tenant)).isEqualTo(Period.ofDays(14));
        assertThat(cast.as(tenant, Role.DESIGNER).get("retention").status()).isEqualTo(403);
        ConsoleClient auditor = cast.as(tenant, Role.AUDITOR);
        assertThat(auditor.get("retention/runs").json()).hasSize(1);
        assertThat(auditor.send("POST", "retention/runs", "").status()).isEqualTo(403);
        assertThat(cast.as(tenant(), Role.OWNER).get("retention/runs").json()).isEmpty();
    }
}
