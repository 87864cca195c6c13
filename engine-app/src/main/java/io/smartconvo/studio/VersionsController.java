package io.smartconvo.studio;

import io.smartconvo.access.Caller;
import io.smartconvo.flow.FlowBundle;
import io.smartconvo.flow.FlowCatalogue;
import io.smartconvo.flow.FlowVersion;
import io.smartconvo.tenant.TenantId;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
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

    VersionsController(FlowCatalogue flows, PublishedVersions versions, PublishingGate gate) {
        this.flows = flows;
        this.versions = versions;
        this.gate = gate;
    }

    record Restoration(@Nullable String note) {}

    record Archiving(@Nullable Boolean archived) {}

    /** What it was becomes the newest version; running conversations stay where they are. */
    @PostMapping("/versions/{version}/restoration")
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
        return versions.of(tenant, PublicationAnswer.live(flows.publish(tenant, content, note, caller.member())));
    }

    @PutMapping("/archived")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void archive(@PathVariable String key, @RequestBody Archiving wanted, @AuthenticationPrincipal Caller caller) {
        if (wanted.archived() == null) {
            throw Invalid.field("archived", "Say true or false.");
        }
        if (!flows.archive(caller.forTenant(), key, wanted.archived(), caller.member())) {
            throw notFound();
        }
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
