package io.smartconvo.studio;

import io.smartconvo.access.Caller;
import io.smartconvo.audit.AuditAction;
import io.smartconvo.audit.AuditEvent;
import io.smartconvo.audit.AuditTrail;
import io.smartconvo.flow.FlowBundle;
import io.smartconvo.flow.FlowCatalogue;
import io.smartconvo.flow.FlowVersion;
import io.smartconvo.platform.Scope;
import io.smartconvo.tenant.TenantId;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What can be done with versions that were published. */
@RestController
@RequestMapping("/api/v1/flows/{key}")
@RolesAllowed({"OWNER", "ADMIN", "DESIGNER"})
class VersionsController {

    private final FlowCatalogue flows;
    private final PublishedVersions versions;
    private final PublishingGate gate;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    VersionsController(
            FlowCatalogue flows,
            PublishedVersions versions,
            PublishingGate gate,
            AuditTrail audit,
            PlatformTransactionManager transactions) {
        this.flows = flows;
        this.versions = versions;
        this.gate = gate;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    record Restoration(@Nullable String note) {}

    record Archiving(@Nullable Boolean archived) {}

    /** What it was becomes the newest version; running conversations stay where they are. */
    @PostMapping("/versions/{version}/restoration")
    @Scope("flows:publish")
    @ResponseStatus(HttpStatus.CREATED)
    PublishedVersion restore(
            @PathVariable String key,
            @PathVariable int version,
            @RequestBody Restoration restoration,
            @AuthenticationPrincipal Caller caller) {
        TenantId tenant = caller.forTenant();
        FlowVersion old = flows.version(tenant, key, version).orElseThrow(VersionsController::notFound);
        String note = PublicationAnswer.note(restoration.note());
        FlowBundle content = flows.authored(tenant, old.processDefinitionId());
        gate.pass(caller, content);
        return Objects.requireNonNull(transaction.execute(status -> restore(caller, old, content, note)));
    }

    private PublishedVersion restore(Caller caller, FlowVersion old, FlowBundle content, @Nullable String note) {
        TenantId tenant = caller.forTenant();
        FlowVersion live = PublicationAnswer.live(flows.publish(tenant, content, note, caller.member()));
        audit.record(AuditEvent.of(
                tenant,
                caller.member(),
                AuditAction.FLOW_RESTORED,
                old.key() + "@" + old.version() + " as " + live.version()));
        return versions.of(tenant, live);
    }

    @PutMapping("/archived")
    @Scope("flows:publish")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    void archive(@PathVariable String key, @RequestBody Archiving wanted, @AuthenticationPrincipal Caller caller) {
        if (wanted.archived() == null) {
            throw Invalid.field("archived", "Say true or false.");
        }
        audit.record(AuditEvent.of(
                caller.forTenant(),
                caller.member(),
                wanted.archived() ? AuditAction.FLOW_ARCHIVED : AuditAction.FLOW_UNARCHIVED,
                key));
        if (!flows.archive(caller.forTenant(), key, wanted.archived(), caller.member())) {
            throw notFound();
        }
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
