package io.smartconvo.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.TestDatabase;
import io.smartconvo.audit.Verdict.Bent;
import io.smartconvo.audit.Verdict.Fault;
import io.smartconvo.audit.Verdict.Sound;
import io.smartconvo.proof.policy.Proves;
import io.smartconvo.tenant.TenantId;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The log against everybody who can reach the database. */
@SmartConvoTest
@Proves("6.4")
class AuditLogTests {

    @Autowired
    private AuditTrail trail;

    @Autowired
    private AuditReader reader;

    @Autowired
    private AuditCare care;

    @Autowired
    private AnchorFiles anchors;

    @Autowired
    private TestDatabase database;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient jdbc;

    private final TenantId tenant = new TenantId(UUID.randomUUID());
    private final UUID log = tenant.value();
    private final UUID conversation = UUID.randomUUID();

    private void write(int entries) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> IntStream.range(0, entries).forEach(number -> trail.record(event())));
    }

    private AuditEvent event() {
        return new AuditEvent(tenant, UUID.randomUUID(), AuditAction.CONVERSATION_VIEWED, conversation, "ü \"quoted\"");
    }

    private void asSuperuser(String sql) {
        try (Connection connection = database.asSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(sql.replace(":log", "'" + log + "'"));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private long number(String sql) {
        return jdbc.sql(sql).param("log", log).query(Long.class).single();
    }

    @Test
    void isSoundAndCheckpointsCoverIt() {
        write(3);
        assertThat(reader.verify(tenant)).isEqualTo(new Sound(3, 0, 0));
        care.catchUp(log);
        write(300);
        care.catchUp(log);
        write(1);
        assertThat(reader.verify(tenant)).isEqualTo(new Sound(304, 303, 2));
        assertThat(anchors.notes(log)).hasSize(2);
        assertThat(number("select count(*) from audit.block where log = :log")).isEqualTo(1);
    }

    @Test
    void isPartOfWhatItWritesDown() {
        assertThatThrownBy(() -> trail.record(event())).isInstanceOf(IllegalTransactionStateException.class);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            trail.record(event());
            status.setRollbackOnly();
        });
        write(1);
        assertThat(reader.verify(tenant)).isEqualTo(new Sound(1, 0, 0));
    }

    @Test
    void countsWithoutGapsWhoeverWritesAtOnceAndWhateverIsRolledBack() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Void>> writers = new ArrayList<>();
            for (int writer = 0; writer < 8; writer++) {
                writers.add(() -> {
                    for (int number = 0; number < 25; number++) {
                        boolean lost = number % 5 == 0;
                        new TransactionTemplate(transactions).executeWithoutResult(status -> {
                            trail.record(event());
                            if (lost) {
                                status.setRollbackOnly();
                            }
                        });
                    }
                    return null;
                });
            }
            for (Future<Void> done : threads.invokeAll(writers)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(reader.verify(tenant)).isEqualTo(new Sound(160, 0, 0));
    }

    @Test
    void nodesThatSignAtOnceComeToTheSame() throws Exception {
        write(600);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Void>> nodes = new ArrayList<>();
            for (int node = 0; node < 4; node++) {
                nodes.add(() -> {
                    care.catchUp(log);
                    return null;
                });
            }
            for (Future<Void> done : threads.invokeAll(nodes)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(reader.verify(tenant))
                .isInstanceOfSatisfying(
                        Sound.class, sound -> assertThat(sound.proven()).isEqualTo(600));
        assertThat(number("select count(*) from audit.checkpoint where log = :log"))
                .isEqualTo(1);
    }

    @Test
    void theApplicationCanOnlyAdd() throws SQLException {
        write(1);
        care.catchUp(log);
        for (String sql : List.of(
                "update audit.entry set at = now()",
                "delete from audit.entry",
                "truncate audit.entry",
                "insert into audit.entry (log, seq, at, entry, chain) values (gen_random_uuid(), 1, now(), '{}', '')",
                "update audit.head set size = 0",
                "delete from audit.head",
                "delete from audit.checkpoint",
                "update audit.checkpoint set note = ''",
                "delete from audit.block",
                "alter table audit.entry disable trigger all",
                "drop table audit.entry")) {
            try (Connection application = database.asApplication();
                    Statement statement = application.createStatement()) {
                assertThatThrownBy(() -> statement.execute(sql))
                        .as(sql)
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
            }
        }
    }

    @Test
    void evenItsOwnerCannotChangeItByMistake() throws SQLException {
        write(1);
        care.catchUp(log);
        for (String table : List.of("entry", "block", "checkpoint")) {
            for (String sql : List.of("delete from audit.", "truncate audit.", "update audit.")) {
                String whole = sql + table + (sql.startsWith("update") ? " set log = log" : "");
                try (Connection owner = database.asOwner();
                        Statement statement = owner.createStatement()) {
                    assertThatThrownBy(() -> statement.execute(whole)).as(whole).hasMessageContaining("append-only");
                }
            }
        }
    }

    @Test
    void namesTheEntryThatASuperuserChanged() {
        write(9);
        care.catchUp(log);
        asSuperuser("update audit.entry set entry = replace(entry, 'quoted', 'bent') where log = :log and seq = 5");
        assertThat(reader.verify(tenant)).isEqualTo(new Bent(Fault.CHANGED, 5, 5));
    }

    @Test
    void seesThroughAChainThatWasMendedAfterwards() {
        write(4);
        care.catchUp(log);
        write(5);
        care.catchUp(log);
        asSuperuser("update audit.entry set entry = replace(entry, 'quoted', 'bent') where log = :log and seq = 6");
        asSuperuser("""
                do $$
                declare
                    reached bytea := (select chain from audit.entry where log = :log and seq = 5);
                    one record;
                begin
                    for one in select * from audit.entry where log = :log and seq > 5 order by seq loop
                        reached := sha256('\\x02'::bytea || reached
                            || sha256('\\x00'::bytea || convert_to(one.entry, 'UTF8')));
                        update audit.entry set chain = reached where log = :log and seq = one.seq;
                    end loop;
                end $$""");
        assertThat(reader.verify(tenant)).isEqualTo(new Bent(Fault.REPLACED, 5, 9));
    }

    @Test
    void missesATailThatWasCutWithAllItsTraces() {
        write(4);
        care.catchUp(log);
        write(5);
        care.catchUp(log);
        asSuperuser("delete from audit.entry where log = :log and seq > 6");
        asSuperuser("delete from audit.checkpoint where log = :log and size > 6");
        asSuperuser("update audit.head set size = 6,"
                + " chain = (select chain from audit.entry where log = :log and seq = 6) where log = :log");
        assertThat(reader.verify(tenant)).isEqualTo(new Bent(Fault.CUT_OFF, 7, 9));
        care.compare();
        assertThat(care.alarms()).containsEntry(log, Fault.CUT_OFF);
        write(10);
        care.catchUp(log);
        assertThat(reader.verify(tenant)).isEqualTo(new Bent(Fault.REPLACED, 5, 9));
    }

    @Test
    void provesEachEntryToWhoeverKeptACheckpoint() {
        write(260);
        care.catchUp(log);
        Checkpoint kept = checkpoint(reader.checkpoints(tenant).get(0).note());
        write(253);
        for (long seq : new long[] {1, 2, 255, 256, 257, 260, 512, 513}) {
            AuditReader.Inclusion proof = reader.prove(tenant, seq).orElseThrow();
            Checkpoint under = checkpoint(proof.note());
            assertThat(proof.size()).isEqualTo(under.size()).isGreaterThanOrEqualTo(seq);
            assertThat(proof.entry()).contains("\"seq\":" + seq + ",");
            assertThat(Proofs.includes(
                            under.root(), under.size(), proof.index(), Hashes.leaf(proof.entry()), path(proof.path())))
                    .isTrue();
        }
        assertThat(reader.prove(tenant, 514)).isEmpty();
        assertThat(reader.prove(tenant, 0)).isEmpty();
        AuditReader.Consistency continues =
                reader.proveContinues(tenant, kept.size()).orElseThrow();
        Checkpoint now = checkpoint(continues.note());
        assertThat(now.size()).isEqualTo(513);
        assertThat(Proofs.continues(kept.root(), kept.size(), now.root(), now.size(), path(continues.path())))
                .isTrue();
        assertThat(reader.proveContinues(tenant, 514)).isEmpty();
        assertThat(reader.proveContinues(tenant, 0)).isEmpty();
    }

    private Checkpoint checkpoint(String note) {
        return Checkpoint.read(
                        note,
                        log,
                        reader.keys(tenant).stream()
                                .map(key -> VerifyAudit.key(key).orElseThrow())
                                .toList())
                .orElseThrow();
    }

    private static List<byte[]> path(List<String> hashes) {
        return hashes.stream().map(HexFormat.of()::parseHex).toList();
    }

    @Test
    void whoWasErasedIsNoLongerInItAndItIsStillSound() {
        write(2);
        care.catchUp(log);
        var filter = new AuditReader.Filter(null, null, conversation, null, null, null);
        assertThat(reader.page(tenant, filter, 10)).hasSize(2);
        jdbc.sql("delete from vault.audit_salt where tenant_id = :tenant and subject_id = :subject")
                .param("tenant", log)
                .param("subject", conversation)
                .update();
        assertThat(reader.page(tenant, filter, 10)).isEmpty();
        assertThat(reader.verify(tenant)).isEqualTo(new Sound(2, 2, 1));
        String before = tagOf(1);
        write(1);
        assertThat(tagOf(3)).isNotEqualTo(before);
    }

    private String tagOf(long seq) {
        return jdbc.sql("select subject from audit.entry where log = :log and seq = :seq")
                .param("log", log)
                .param("seq", seq)
                .query(String.class)
                .single();
    }

    @Test
    void namesNobody() {
        write(1);
        String entry = reader.prove(tenant, 1).orElseThrow().entry();
        assertThat(entry)
                .isEqualTo(CanonicalJson.of(entry).orElseThrow())
                .doesNotContain(conversation.toString())
                .contains("\"object\":\"ü \\\"quoted\\\"\"", "\"log\":\"" + log + "\"", "\"v\":1");
        assertThat(HexFormat.of().formatHex(entry.getBytes(StandardCharsets.UTF_8)))
                .doesNotContain(conversation.toString().replace("-", ""));
    }
}
