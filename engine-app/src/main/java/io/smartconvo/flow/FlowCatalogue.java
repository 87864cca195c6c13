package io.smartconvo.flow;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smartconvo.engine.FlowDeployer;
import io.smartconvo.flow.authored.RefusedDocumentException;
import io.smartconvo.flow.step.StepCatalogue;
import io.smartconvo.platform.Sha256;
import io.smartconvo.tenant.Sandboxes;
import io.smartconvo.tenant.TenantDirectory;
import io.smartconvo.tenant.TenantId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A tenant's published flows. The only way for a flow to reach the engine. */
@Service
public class FlowCatalogue {

    private static final int CACHED_MODELS = 1_000;

    private final FlowVersions versions;
    private final FlowArchive archive;
    private final FlowDeployer deployer;
    private final FlowValidator validator;
    private final FlowCompiler compiler;
    private final StepCatalogue steps;
    private final ObjectProvider<DeclaredPurposes> purposes;
    private final TenantDirectory directory;
    private final Sandboxes sandboxes;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final Cache<ModelKey, FlowModel> models =
            Caffeine.newBuilder().maximumSize(CACHED_MODELS).build();
    private final Cache<ModelKey, FlowVersion> known =
            Caffeine.newBuilder().maximumSize(CACHED_MODELS).build();

    private record ModelKey(TenantId tenant, String processDefinitionId) {}

    FlowCatalogue(
            FlowVersions versions,
            FlowArchive archive,
            FlowDeployer deployer,
            FlowValidator validator,
            FlowCompiler compiler,
            StepCatalogue steps,
            ObjectProvider<DeclaredPurposes> purposes,
            TenantDirectory directory,
            Sandboxes sandboxes,
            Clock clock,
            ApplicationEventPublisher events) {
        this.versions = versions;
        this.archive = archive;
        this.deployer = deployer;
        this.validator = validator;
        this.compiler = compiler;
        this.steps = steps;
        this.purposes = purposes;
        this.directory = directory;
        this.sandboxes = sandboxes;
        this.clock = clock;
        this.events = events;
    }

    /** What publishing would say, without publishing. */
    @Transactional(readOnly = true)
    public List<FlowProblem> check(TenantId tenant, FlowBundle bundle) {
        return validator.check(bundle, context(tenant));
    }

    /** As {@link #publish(TenantId, FlowBundle, String, UUID)}, by the product itself. */
    @Transactional
    public Publication publish(TenantId tenant, FlowBundle bundle, @Nullable String note) {
        return publish(tenant, bundle, note, null);
    }

    /**
     * Checks, compiles, deploys and stores a flow in one transaction. Content equal to the current version changes
     * nothing and returns that version.
     *
     * @param author the member who publishes it
     */
    @Transactional
    public Publication publish(TenantId tenant, FlowBundle bundle, @Nullable String note, @Nullable UUID author) {
        return publishAfter(tenant, Integer.MAX_VALUE, bundle, note, author);
    }

    /**
     * The same, unless there is a version that its author has not seen: then nothing changes.
     *
     * @param seen the newest version the author knew, 0 for none
     */
    @Transactional
    public Publication publishAfter(
            TenantId tenant, int seen, FlowBundle bundle, @Nullable String note, @Nullable UUID author) {
        versions.lock(tenant);
        AuthoredFlow flow;
        try {
            flow = AuthoredFlow.scan(bundle, context(tenant));
        } catch (RefusedDocumentException e) {
            return new Publication.Refused(List.of(e.problem()));
        }
        List<FlowProblem> problems = validator.check(flow);
        if (problems.stream().anyMatch(FlowProblem::isError)) {
            return new Publication.Refused(problems);
        }
        CompiledFlow compiled = compiler.compile(tenant, flow);
        String checksum = checksum(bundle);
        FlowVersion current = versions.current(tenant, compiled.key()).orElse(null);
        if (current != null && current.checksum().equals(checksum)) {
            return new Publication.Published(current, problems);
        }
        if (current != null && current.version() > seen) {
            return new Publication.Moved(current);
        }
        return new Publication.Published(stored(tenant, bundle, compiled, checksum, current, note, author), problems);
    }

    private FlowVersion stored(
            TenantId tenant,
            FlowBundle bundle,
            CompiledFlow compiled,
            String checksum,
            @Nullable FlowVersion current,
            @Nullable String note,
            @Nullable UUID author) {
        FlowVersion version = new FlowVersion(
                UUID.randomUUID(),
                tenant,
                compiled.key(),
                current == null ? 1 : current.version() + 1,
                compiled.model().name(),
                checksum,
                deployer.deploy(tenant, compiled.key(), compiled.bpmn()),
                clock.instant(),
                note,
                author);
        versions.add(version, bundle, compiled.model());
        events.publishEvent(new FlowPublished(tenant, version.key(), version.version()));
        return version;
    }

    /**
     * Takes a version out of a sandbox, engine and all; what still runs on it is gone.
     *
     * @throws IllegalArgumentException if its tenant is no sandbox: what visitors used stays as it was
     */
    @Transactional
    public void discard(FlowVersion version) {
        if (sandboxes.find(version.tenant()).isEmpty()) {
            throw new IllegalArgumentException("not a sandbox");
        }
        versions.lock(version.tenant());
        deployer.remove(version.tenant(), version.processDefinitionId());
        versions.remove(version);
        ModelKey key = new ModelKey(version.tenant(), version.processDefinitionId());
        models.invalidate(key);
        known.invalidate(key);
    }

    /** The version new conversations start on; nothing if the flow is archived. */
    @Transactional(readOnly = true)
    public Optional<FlowVersion> startable(TenantId tenant, String key) {
        return versions.startable(tenant, key);
    }

    /** Keys of the flows that start no new conversation. Running ones go on, and so do calls from other flows. */
    @Transactional(readOnly = true)
    public Set<String> archived(TenantId tenant) {
        return archive.keys(tenant);
    }

    /**
     * Puts a flow away, or brings it back. Conversations that begin from now on see it.
     *
     * @return false if the tenant has no such flow
     */
    @Transactional
    public boolean archive(TenantId tenant, String key, boolean archived, @Nullable UUID member) {
        if (versions.current(tenant, key).isEmpty()) {
            return false;
        }
        if (archived) {
            archive.add(tenant, key, clock.instant(), member);
        } else {
            archive.remove(tenant, key);
        }
        return true;
    }

    /** The newest version. */
    @Transactional(readOnly = true)
    public Optional<FlowVersion> current(TenantId tenant, String key) {
        return versions.current(tenant, key);
    }

    /** The newest versions of all flows, by key. */
    @Transactional(readOnly = true)
    public List<FlowVersion> current(TenantId tenant) {
        return versions.current(tenant);
    }

    /** All versions of a flow, newest first. */
    @Transactional(readOnly = true)
    public List<FlowVersion> versions(TenantId tenant, String key) {
        return versions.all(tenant, key);
    }

    /** One version, if the tenant has it. */
    @Transactional(readOnly = true)
    public Optional<FlowVersion> version(TenantId tenant, String key, int version) {
        return versions.find(tenant, key, version);
    }

    /** The version the engine calls so, if it is this tenant's; read once and kept. */
    public Optional<FlowVersion> version(TenantId tenant, String processDefinitionId) {
        ModelKey key = new ModelKey(tenant, processDefinitionId);
        FlowVersion kept = known.getIfPresent(key);
        if (kept != null) {
            return Optional.of(kept);
        }
        Optional<FlowVersion> found = versions.find(tenant, processDefinitionId);
        found.ifPresent(version -> known.put(key, version));
        return found;
    }

    /**
     * The model of any version, read once and kept.
     *
     * @throws IllegalArgumentException if the tenant has no such version
     */
    public FlowModel model(TenantId tenant, String processDefinitionId) {
        return models.get(new ModelKey(tenant, processDefinitionId), this::load);
    }

    private FlowModel load(ModelKey key) {
        FlowBundle bundle = authored(key.tenant(), key.processDefinitionId());
        try {
            return new FlowModelBuilder(steps).build(AuthoredFlow.scan(bundle, FlowContext.EMPTY));
        } catch (RefusedDocumentException e) {
            throw new IllegalStateException("stored flow " + key.processDefinitionId() + " cannot be read", e);
        }
    }

    /** A version as its author handed it in. */
    @Transactional(readOnly = true)
    public FlowBundle authored(TenantId tenant, String processDefinitionId) {
        return versions.bundle(tenant, processDefinitionId)
                .orElseThrow(() -> new IllegalArgumentException("no flow version " + processDefinitionId));
    }

    private FlowContext context(TenantId tenant) {
        DeclaredPurposes declared = purposes.getIfAvailable();
        return new FlowContext(
                declared == null ? null : declared.of(tenant),
                versions.known(tenant),
                directory.audience(tenant),
                key -> current(tenant, key)
                        .map(version -> model(tenant, version.processDefinitionId()))
                        .orElse(null));
    }

    private static String checksum(FlowBundle bundle) {
        MessageDigest digest = Sha256.digest();
        digest.update(bundle.xml());
        digest(digest, 0, bundle.forms());
        digest(digest, 1, bundle.tests());
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void digest(MessageDigest digest, int kind, Map<String, String> files) {
        for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
            digest.update((byte) kind);
            digest.update(file.getKey().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(file.getValue().getBytes(StandardCharsets.UTF_8));
        }
    }
}
