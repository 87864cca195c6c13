package io.smartconvo.audit;

import io.smartconvo.audit.LogTables.Ahead;
import io.smartconvo.audit.LogTables.Made;
import io.smartconvo.privacy.SigningKey;
import io.smartconvo.privacy.SigningKeys;
import io.smartconvo.privacy.VerificationKey;
import io.smartconvo.tenant.TenantId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signs how far each log has come. Goes on from the checkpoint before, so it reads each entry once; nodes that do it at the
 * same time come to the same, and one of them keeps it.
 */
@Component
class Checkpoints {

    private static final long AT_MOST = 1_000;

    private final LogTables tables;
    private final SigningKeys keys;
    private final AuditProperties settings;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Checkpoints(
            LogTables tables,
            SigningKeys keys,
            AuditProperties settings,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.tables = tables;
        this.keys = keys;
        this.settings = settings;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Signs those logs whose entries are many, or have waited. */
    void makeDue() {
        Instant waited = clock.instant().minus(settings.checkpointInterval());
        tables.ahead().stream()
                .filter(log -> log.entries() >= AT_MOST || !log.since().isAfter(waited))
                .map(Ahead::log)
                .forEach(this::make);
    }

    /** Signs everything there is. */
    void make(UUID log) {
        Peaks tree = tables.newest(log)
                .map(made -> new Peaks(made.size(), made.peaks()))
                .orElseGet(Peaks::new);
        long before = tree.size();
        List<byte[]> block = new ArrayList<>(tables.leaves(log, before - before % StoredTree.BLOCK, before));
        List<byte[]> next = tables.leaves(log, before, before + AT_MOST);
        while (!next.isEmpty()) {
            next.forEach(leaf -> {
                tree.add(leaf);
                block.add(leaf);
                keepWhole(log, tree.size(), block);
            });
            next = tables.leaves(log, tree.size(), tree.size() + AT_MOST);
        }
        if (tree.size() > before) {
            keep(log, signed(log, tree));
        }
    }

    private void keep(UUID log, Made made) {
        transaction.executeWithoutResult(status -> {
            if (tables.add(log, made)) {
                events.publishEvent(new CheckpointMade(new TenantId(log), made.size(), made.note()));
            }
        });
    }

    private void keepWhole(UUID log, long size, List<byte[]> block) {
        if (block.size() == StoredTree.BLOCK) {
            tables.addBlock(log, size / StoredTree.BLOCK - 1, Hashes.root(block));
            block.clear();
        }
    }

    private Made signed(UUID log, Peaks tree) {
        TenantId tenant = new TenantId(log);
        SigningKey key = keys.current(tenant);
        VerificationKey half = keys.published(tenant).stream()
                .filter(published -> published.id().equals(key.id()))
                .findFirst()
                .orElseThrow();
        String note = new Checkpoint(log, tree.size(), tree.root()).signed(key, half);
        return new Made(tree.size(), clock.instant(), note, tree.bytes());
    }
}
