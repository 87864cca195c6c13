package io.smartconvo.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.audit.Verdict.Bent;
import io.smartconvo.audit.Verdict.Fault;
import io.smartconvo.audit.Verdict.Sound;
import io.smartconvo.privacy.SigningKeyOfTests;
import io.smartconvo.proof.policy.Proves;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

@Proves("6.4")
class LogCheckTests {

    private static final UUID LOG = UUID.fromString("00000000-0000-4000-8000-000000000001");

    private final SigningKeyOfTests key = SigningKeyOfTests.make();
    private final List<String> entries = entries(LOG, 20);
    private final List<String> notes = List.of(note(entries, 7), note(entries, 20));

    private static List<String> entries(UUID log, int count) {
        List<String> entries = new ArrayList<>();
        for (int seq = 1; seq <= count; seq++) {
            entries.add(CanonicalJson.of("{\"v\":1,\"log\":\"" + log + "\",\"seq\":" + seq
                            + ",\"event\":{\"object\":\"Grüße \\u20ac\"}}")
                    .orElseThrow());
        }
        return entries;
    }

    private String note(List<String> of, int size) {
        Peaks tree = new Peaks();
        of.subList(0, size).forEach(entry -> tree.add(Hashes.leaf(entry)));
        return new Checkpoint(LOG, size, tree.root()).signed(key.signing(), key.half());
    }

    /** As somebody with all rights on the database would leave them, who also mends the chain. */
    private static List<String> chained(List<String> entries) {
        List<String> lines = new ArrayList<>();
        byte[] chain = Hashes.origin(LOG.toString());
        for (String entry : entries) {
            chain = Hashes.link(chain, Hashes.leaf(entry));
            lines.add(LogLine.write(entry, HexFormat.of().formatHex(chain)));
        }
        return lines;
    }

    private Verdict check(List<String> lines, List<String> against) {
        return LogCheck.of(LOG, lines.iterator(), against, List.of(key.half()));
    }

    @Test
    void believesWhatWasWritten() {
        assertThat(check(chained(entries), notes)).isEqualTo(new Sound(20, 20, 2));
        assertThat(check(chained(entries(LOG, 25)), notes)).isEqualTo(new Sound(25, 20, 2));
        List<String> respelled = chained(entries).stream()
                .map(line -> line.replace(":", " : ").replace("Gr", "\\u0047r"))
                .toList();
        assertThat(check(respelled, notes)).isEqualTo(new Sound(20, 20, 2));
    }

    @Test
    void provesNothingWithoutACheckpoint() {
        Verdict verdict = check(chained(entries), List.of());
        assertThat(verdict).isEqualTo(new Sound(20, 0, 0));
        assertThat(verdict.words()).startsWith("UNPROVEN");
    }

    @Test
    void namesAnEntryThatWasChanged() {
        for (int at = 0; at < 20; at++) {
            List<String> lines = chained(entries);
            lines.set(at, lines.get(at).replace("Gr", "Kr"));
            assertThat(check(lines, notes)).isEqualTo(new Bent(Fault.CHANGED, at + 1, at + 1));
        }
    }

    @Test
    void namesTheEntriesAmongWhichOneWasReplacedAndChainedAnew() {
        List<String> other = new ArrayList<>(entries);
        other.set(9, other.get(9).replace("Gr", "Kr"));
        assertThat(check(chained(other), notes)).isEqualTo(new Bent(Fault.REPLACED, 8, 20));
        other.set(2, other.get(2).replace("Gr", "Kr"));
        assertThat(check(chained(other), notes)).isEqualTo(new Bent(Fault.REPLACED, 1, 7));
    }

    @Test
    void missesWhatWasCutOffAlthoughTheChainIsWhole() {
        assertThat(check(chained(entries.subList(0, 17)), notes)).isEqualTo(new Bent(Fault.CUT_OFF, 18, 20));
        assertThat(check(List.of(), notes)).isEqualTo(new Bent(Fault.CUT_OFF, 1, 20));
    }

    @Test
    void missesWhatWasTakenOutOrMoved() {
        List<String> lines = chained(entries);
        lines.remove(4);
        assertThat(check(lines, notes)).isEqualTo(new Bent(Fault.MISSING, 5, 5));
        List<String> moved = chained(entries);
        Collections.swap(moved, 4, 5);
        assertThat(check(moved, notes)).isEqualTo(new Bent(Fault.MISSING, 5, 5));
        List<String> twice = chained(entries);
        twice.add(5, twice.get(4));
        assertThat(check(twice, notes)).isEqualTo(new Bent(Fault.OUT_OF_ORDER, 6, 6));
    }

    @Test
    void takesNoOtherLogAndNoRubbish() {
        List<String> lines = chained(entries);
        lines.set(3, chained(entries(UUID.randomUUID(), 4)).get(3));
        assertThat(check(lines, notes)).isEqualTo(new Bent(Fault.OTHER_LOG, 4, 4));
        for (String rubbish : List.of("", "null", "{}", "[", "\u0000", "{\"chain\":1,\"entry\":{}}")) {
            lines.set(3, rubbish);
            assertThat(check(lines, notes)).isEqualTo(new Bent(Fault.UNREADABLE, 4, 4));
        }
    }

    @Test
    void seesTwoHistoriesThatWereBothSigned() {
        List<String> other = new ArrayList<>(entries);
        other.set(9, other.get(9).replace("Gr", "Kr"));
        List<String> both = List.of(notes.get(1), note(other, 20));
        assertThat(check(chained(entries), both)).isEqualTo(new Bent(Fault.FORKED, 1, 20));
    }

    @Test
    void believesNoCheckpointThatTheLogDidNotSign() {
        SigningKeyOfTests stranger = SigningKeyOfTests.make();
        String theirs = new Checkpoint(LOG, 3, new byte[32]).signed(stranger.signing(), stranger.half());
        assertThat(check(chained(entries), List.of(theirs))).isEqualTo(new Bent(Fault.FORGED_CHECKPOINT, 1, 3));
        String passedOff = new Checkpoint(LOG, 3, new byte[32]).signed(stranger.signing(), key.half());
        assertThat(check(chained(entries), List.of(passedOff))).isEqualTo(new Bent(Fault.FORGED_CHECKPOINT, 1, 3));
        for (String broken : List.of(
                notes.get(0).replace("\n7\n", "\n8\n"),
                notes.get(0).replace(LOG.toString(), UUID.randomUUID().toString()),
                notes.get(0).substring(0, notes.get(0).length() - 20),
                "smartconvo/audit/" + LOG,
                "")) {
            assertThat(check(chained(entries), List.of(broken)))
                    .isInstanceOfSatisfying(
                            Bent.class, bent -> assertThat(bent.fault()).isEqualTo(Fault.FORGED_CHECKPOINT));
        }
    }

    @Test
    void runsAsACommandOnFilesAlone(@TempDir Path files) throws IOException {
        Path log = Files.write(files.resolve("log.jsonl"), chained(entries));
        Path kept = Files.writeString(files.resolve("kept"), String.join("\n", notes));
        String verifier = Checkpoint.verifier(LOG, key.half());
        assertThat(run(log, kept, verifier)).isEqualTo("0 VALID: 20 entries, 20 of them under 2 checkpoints");
        Files.write(log, chained(entries.subList(0, 18)));
        assertThat(run(log, kept, verifier))
                .isEqualTo("1 INVALID: entries 19 to 20: a checkpoint was signed over more entries than there are");
        assertThat(run(log, Files.writeString(files.resolve("none"), ""), verifier))
                .startsWith("1 UNPROVEN");
        assertThat(run(files.resolve("nothing"), kept, verifier)).startsWith("2 cannot read");
        assertThat(run(log, kept, verifier.replace("+", "+0"))).startsWith("2 this is no key");
        assertThat(run(log, kept, "")).startsWith("2 this is no key");
        assertThat(VerifyAudit.run(List.of(), new PrintStream(new ByteArrayOutputStream())))
                .isEqualTo(2);
    }

    @Test
    void findsTheNotesInMailsAndInWebhookEvents(@TempDir Path files) throws IOException {
        Path log = Files.write(files.resolve("log.jsonl"), chained(entries));
        String verifier = Checkpoint.verifier(LOG, key.half());
        String mail = "Hello,\n\nkeep this:\n\n" + notes.get(0) + "\nThe key:\n\n  KEY: " + verifier + "\n";
        String event = JsonMapper.shared()
                .writeValueAsString(Map.of("type", "audit.checkpoint", "data", Map.of("note", notes.get(1))));
        String rubbish = "{broken\n{\"type\":\"webhook.test\",\"data\":{}}\n";
        Path kept = files.resolve("kept");

        Files.writeString(kept, mail.replace("\n", "\r\n") + event + "\n" + rubbish);
        assertThat(run(log, kept, verifier)).isEqualTo("0 VALID: 20 entries, 20 of them under 2 checkpoints");
        Files.writeString(
                kept,
                rubbish + event + "\n"
                        + event.replace(LOG.toString(), UUID.randomUUID().toString()));
        assertThat(run(log, kept, verifier)).startsWith("1 INVALID").contains("not signed with the log's key");
        Files.writeString(kept, "Hello, nothing to see here.");
        assertThat(run(log, kept, verifier)).startsWith("1 UNPROVEN");
    }

    private static String run(Path log, Path kept, String verifier) {
        var out = new ByteArrayOutputStream();
        int code = VerifyAudit.run(
                List.of(log.toString(), kept.toString(), verifier), new PrintStream(out, true, StandardCharsets.UTF_8));
        return code + " " + out.toString(StandardCharsets.UTF_8).strip();
    }
}
