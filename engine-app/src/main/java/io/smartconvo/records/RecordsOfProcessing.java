package io.smartconvo.records;

import io.smartconvo.consent.PurposesChanged;
import io.smartconvo.flow.FlowPublished;
import io.smartconvo.platform.Sha256;
import io.smartconvo.processor.ProcessorsChanged;
import io.smartconvo.records.RecordVersions.Stored;
import io.smartconvo.tenant.Sandboxes;
import io.smartconvo.tenant.TenantDirectory;
import io.smartconvo.tenant.TenantId;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;
import tools.jackson.databind.json.JsonMapper;

/**
 * The records of processing of each tenant. What is set up changes a record at once, when a flow is published or a
 * purpose declared, and at the latest when somebody reads it; every version is kept.
 */
@Service
public class RecordsOfProcessing {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TenantDirectory tenants;
    private final Sandboxes sandboxes;
    private final RecordBuilder builder;
    private final RecordVersions versions;
    private final Clock clock;

    RecordsOfProcessing(
            TenantDirectory tenants, Sandboxes sandboxes, RecordBuilder builder, RecordVersions versions, Clock clock) {
        this.tenants = tenants;
        this.sandboxes = sandboxes;
        this.builder = builder;
        this.versions = versions;
        this.clock = clock;
    }

    /** The record as things stand, made anew if they have changed; nothing for a tenant nobody knows. */
    @Transactional
    Optional<Stored> current(TenantId tenant) {
        return tenants.knows(tenant) ? Optional.of(upToDate(tenant, tenants.name(tenant))) : Optional.empty();
    }

    @Transactional(readOnly = true)
    Optional<Stored> version(TenantId tenant, int version) {
        return versions.find(tenant, version);
    }

    @Transactional(readOnly = true)
    List<Stored> history(TenantId tenant) {
        return versions.all(tenant);
    }

    @TransactionalEventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void on(FlowPublished published) {
        keepUp(published.tenant());
    }

    @TransactionalEventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void on(PurposesChanged changed) {
        keepUp(changed.tenant());
    }

    @TransactionalEventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void on(ProcessorsChanged changed) {
        keepUp(changed.tenant());
    }

    /** What is tried out in a sandbox is no processing of anybody's. */
    private void keepUp(TenantId tenant) {
        if (sandboxes.find(tenant).isEmpty()) {
            current(tenant);
        }
    }

    private Stored upToDate(TenantId tenant, String name) {
        versions.lock(tenant);
        String content = JSON.writeValueAsString(builder.of(tenant, name));
        byte[] hash = Sha256.of(content);
        Stored newest = versions.newest(tenant).orElse(null);
        if (newest != null && MessageDigest.isEqual(newest.hash(), hash)) {
            return newest;
        }
        Stored made = new Stored(newest == null ? 1 : newest.version() + 1, clock.instant(), content, hash);
        versions.add(tenant, made);
        return made;
    }
}
