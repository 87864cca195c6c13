package io.smartconvo.audit;

import io.smartconvo.audit.LogTables.Made;
import io.smartconvo.privacy.SigningKeys;
import io.smartconvo.privacy.VerificationKey;
import io.smartconvo.tenant.TenantId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A tenant's log for who may read it: entries, proofs of them, and what it takes to check it without us. */
@Service
public class AuditReader {

    private final LogTables tables;
    private final EntryPages pages;
    private final AuditCare care;
    private final AnchorFiles anchors;
    private final TimeStamps stamps;
    private final SigningKeys keys;

    AuditReader(
            LogTables tables,
            EntryPages pages,
            AuditCare care,
            AnchorFiles anchors,
            TimeStamps stamps,
            SigningKeys keys) {
        this.tables = tables;
        this.pages = pages;
        this.care = care;
        this.anchors = anchors;
        this.stamps = stamps;
        this.keys = keys;
    }

    /**
     * What to look for; what is null does not matter.
     *
     * @param before only entries with smaller numbers
     */
    public record Filter(
            @Nullable AuditAction action,
            @Nullable UUID actor,
            @Nullable UUID subject,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Long before) {}

    /**
     * What was written down, in the words of the log.
     *
     * @param subject the tag of whom it was about
     */
    public record Entry(
            long seq,
            Instant at,
            String action,
            @Nullable String actor,
            @Nullable String object,
            @Nullable String subject) {}

    /** @param note the signed checkpoint, to be kept by whoever wants to check the log later */
    public record Signed(long size, Instant at, String note) {}

    /**
     * That an entry is under a checkpoint, after RFC 6962 section 2.1.1.
     *
     * @param entry in canonical form; its leaf hash is SHA-256 of a zero byte and this
     * @param index of the entry in the tree, from 0
     * @param path hashes in hexadecimal, from the leaf up
     */
    public record Inclusion(String entry, long index, long size, List<String> path, String note) {}

    /** That a checkpoint continues an earlier one, after RFC 6962 section 2.1.2. */
    public record Consistency(long earlier, long size, List<String> path, String note) {}

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Entry> page(TenantId tenant, Filter filter, int limit) {
        return pages.page(tenant.value(), filter, limit);
    }

    /** Signed now if it is not under a checkpoint yet. */
    public Optional<Inclusion> prove(TenantId tenant, long seq) {
        UUID log = tenant.value();
        return tables.entry(log, seq).map(entry -> {
            Made made = covering(log, seq);
            List<byte[]> path = Proofs.inclusion(new StoredTree(tables, log), seq - 1, made.size());
            return new Inclusion(entry, seq - 1, made.size(), hex(path), made.note());
        });
    }

    private Made covering(UUID log, long seq) {
        return tables.newest(log).filter(made -> made.size() >= seq).orElseGet(() -> {
            care.catchUp(log);
            return tables.newest(log).orElseThrow();
        });
    }

    /** @return nothing if there is no checkpoint of at least this size, or the size is none */
    public Optional<Consistency> proveContinues(TenantId tenant, long earlier) {
        UUID log = tenant.value();
        return tables.newest(log)
                .filter(made -> earlier >= 1 && earlier <= made.size())
                .map(made -> {
                    List<byte[]> path = Proofs.consistency(new StoredTree(tables, log), earlier, made.size());
                    return new Consistency(earlier, made.size(), hex(path), made.note());
                });
    }

    private static List<String> hex(List<byte[]> path) {
        return path.stream().map(HexFormat.of()::formatHex).toList();
    }

    /** Oldest first. */
    public List<Signed> checkpoints(TenantId tenant) {
        return tables.checkpoints(tenant.value()).stream()
                .map(made -> new Signed(made.size(), made.at(), made.note()))
                .toList();
    }

    /** The newest, if there is one. */
    public Optional<Signed> newest(TenantId tenant) {
        return tables.newest(tenant.value()).map(made -> new Signed(made.size(), made.at(), made.note()));
    }

    /**
     * That an authority saw a checkpoint at a moment.
     *
     * @param size of the checkpoint; the stamp is over the SHA-256 of its note
     * @param response of the authority (RFC 3161), as it came
     */
    public record Stamp(long size, Instant at, byte[] response) {}

    /** Oldest first; none unless the operator named an authority. */
    public List<Stamp> timeStamps(TenantId tenant) {
        return stamps.of(tenant.value()).stream()
                .map(stamped -> new Stamp(stamped.size(), stamped.at(), stamped.response()))
                .toList();
    }

    /** The keys the log is signed with, in the form other tools for signed notes take. */
    public List<String> keys(TenantId tenant) {
        return published(tenant).stream()
                .map(key -> Checkpoint.verifier(tenant.value(), key))
                .toList();
    }

    private List<VerificationKey> published(TenantId tenant) {
        keys.current(tenant);
        return keys.published(tenant);
    }

    /** Reads the whole log and holds it against the checkpoints here and those this node keeps outside the database. */
    public Verdict verify(TenantId tenant) {
        UUID log = tenant.value();
        List<String> notes = new ArrayList<>(anchors.notes(log));
        tables.checkpoints(log).forEach(made -> notes.add(made.note()));
        return LogCheck.of(log, new AllLines(tables, log), notes, published(tenant));
    }

    /** Everything, an entry a line, in the order in which it was written. */
    public void export(TenantId tenant, Writer to) {
        new AllLines(tables, tenant.value()).forEachRemaining(line -> write(line, to));
    }

    private static void write(String line, Writer to) {
        try {
            to.append(line).append('\n');
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
