package io.smartconvo.processor;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smartconvo.platform.Problem;
import io.smartconvo.platform.Refusal;
import io.smartconvo.sdk.Disclosure;
import io.smartconvo.tenant.Region;
import io.smartconvo.tenant.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
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

    private static final Problem CHANGED = new Problem(
            "processor-changed", HttpStatus.CONFLICT, "Somebody else has changed this entry: look at it again.");
    private static final Problem FROM_SETTINGS = new Problem(
            "processor-from-settings",
            HttpStatus.CONFLICT,
            "This entry comes from the installation's settings: only its operator ends it.");
    private static final Problem TOO_MANY =
            new Problem("too-many-processors", HttpStatus.CONFLICT, "The register is full: end an entry first.");
    private static final int MOST = 100;

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

    /**
     * Adds an entry as a tenant's member wants it, unless somebody else has been quicker.
     *
     * @param known the entry of this key that was in force for them; null for none
     * @throws Refusal {@code processor-changed}, {@code too-many-processors}
     */
    @Transactional
    public void declare(TenantId tenant, ProcessorDeclaration declared, @Nullable UUID known) {
        UUID now = own(tenant, declared.key()).map(row -> row.processor().id()).orElse(null);
        if (!Objects.equals(now, known)) {
            throw new Refusal(CHANGED);
        }
        if (now == null && inForce(tenant).size() >= MOST) {
            throw new Refusal(TOO_MANY);
        }
        declare(tenant, declared);
    }

    /**
     * Ends an entry that a tenant's member made; what the settings say comes back in its place.
     *
     * @return false if there is none
     * @throws Refusal {@code processor-from-settings}
     */
    @Transactional
    public boolean endOwn(TenantId tenant, String key) {
        Optional<ProcessorRows.Row> row = own(tenant, key);
        if (row.isPresent() && row.get().fromSettings()) {
            throw new Refusal(FROM_SETTINGS);
        }
        row.ifPresent(own -> end(tenant, key));
        return row.isPresent();
    }

    private Optional<ProcessorRows.Row> own(TenantId tenant, String key) {
        rows.lock(tenant);
        upToDate(tenant);
        return inForce(tenant).stream()
                .filter(row -> row.processor().declared().key().equals(key))
                .findFirst();
    }

    /** Which of its hosts the settings say to be elsewhere: nobody moves them by saying otherwise. */
    List<String> misplaced(ProcessorDeclaration declared) {
        return declared.hosts().entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().filter(host -> isElsewhere(host, entry.getKey())))
                .distinct()
                .toList();
    }

    private boolean isElsewhere(String listed, Region region) {
        List<Region> said = common.stream()
                .flatMap(known -> known.regionsAtAnyPort(listed).stream())
                .toList();
        return !said.isEmpty() && !said.contains(region);
    }

    /** Whether the settings made what is in force under a key. */
    Set<String> fromSettings(TenantId tenant) {
        return inForce(tenant).stream()
                .filter(ProcessorRows.Row::fromSettings)
                .map(row -> row.processor().declared().key())
                .collect(Collectors.toSet());
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
