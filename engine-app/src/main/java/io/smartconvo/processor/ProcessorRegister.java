package io.smartconvo.processor;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smartconvo.sdk.Disclosure;
import io.smartconvo.tenant.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Who may receive what a tenant's visitors say (GDPR Art. 28, 30). What the settings declare enters every tenant's register
 * by itself and follows the settings; what a tenant declares comes before it. A change is seen by every node within ten
 * seconds.
 */
@Service
public class ProcessorRegister {

    private final ProcessorRows rows;
    private final List<ProcessorDeclaration> common;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final Cache<TenantId, List<Processor>> active = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(10))
            .build();

    ProcessorRegister(
            ProcessorRows rows,
            ProcessorProperties settings,
            ObjectProvider<BuiltInProcessors> builtIn,
            Clock clock,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.common = Stream.concat(
                        settings.declarations().stream(),
                        builtIn.orderedStream().flatMap(module -> module.declarations().stream()))
                .toList();
        this.clock = clock;
        this.events = events;
    }

    /** Whether a tenant that declared nothing could send there. */
    public boolean isAgreedByDefault(Disclosure.Kind kind, String host, int port) {
        return common.stream()
                .anyMatch(declared -> declared.kind() == kind
                        && declared.isAgreed()
                        && !declared.regions(host, port).isEmpty());
    }

    /** Adds an entry, in place of an active one with the same key. */
    @Transactional
    public void declare(TenantId tenant, ProcessorDeclaration declared) {
        rows.end(tenant, declared.key(), clock.instant());
        rows.begin(tenant, declared, false, clock.instant());
        changed(tenant);
    }

    /** Ends a tenant's entry: from now on nothing is sent there. */
    @Transactional
    public void end(TenantId tenant, String key) {
        rows.end(tenant, key, clock.instant());
        changed(tenant);
    }

    /** Again after the commit: until then somebody may have read what was. */
    private void changed(TenantId tenant) {
        active.invalidate(tenant);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    active.invalidate(tenant);
                }
            });
        }
        events.publishEvent(new ProcessorsChanged(tenant));
    }

    /** Who may be sent something now. */
    public List<Processor> active(TenantId tenant) {
        return Objects.requireNonNull(active.get(tenant, this::upToDate));
    }

    /** Everybody who ever could, oldest first. */
    public List<Processor> history(TenantId tenant) {
        upToDate(tenant);
        return rows.all(tenant).stream().map(ProcessorRows.Row::processor).toList();
    }

    private List<Processor> upToDate(TenantId tenant) {
        List<ProcessorRows.Row> known = inForce(tenant);
        return (follow(tenant, known) ? inForce(tenant) : known)
                .stream().map(ProcessorRows.Row::processor).toList();
    }

    private List<ProcessorRows.Row> inForce(TenantId tenant) {
        return rows.all(tenant).stream()
                .filter(row -> row.processor().activeUntil() == null)
                .toList();
    }

    /** Brings what the settings made up to what they say now; true if something had to change. */
    private boolean follow(TenantId tenant, List<ProcessorRows.Row> inForce) {
        Map<String, ProcessorRows.Row> byKey = new HashMap<>();
        inForce.forEach(row -> byKey.put(row.processor().declared().key(), row));
        boolean changed = false;
        for (ProcessorDeclaration declared : common) {
            ProcessorRows.Row row = byKey.remove(declared.key());
            changed |= row == null || row.fromSettings() && replaced(tenant, row, declared);
            if (row == null) {
                rows.begin(tenant, declared, true, clock.instant());
            }
        }
        for (ProcessorRows.Row left : byKey.values()) {
            changed |= left.fromSettings()
                    && rows.end(tenant, left.processor().declared().key(), clock.instant());
        }
        return changed;
    }

    private boolean replaced(TenantId tenant, ProcessorRows.Row row, ProcessorDeclaration declared) {
        if (row.processor().declared().equals(declared)) {
            return false;
        }
        rows.end(tenant, declared.key(), clock.instant());
        rows.begin(tenant, declared, true, clock.instant());
        return true;
    }
}
