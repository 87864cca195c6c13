package io.smartconvo.console;

import io.smartconvo.access.Caller;
import io.smartconvo.audit.AuditAction;
import io.smartconvo.audit.AuditEvent;
import io.smartconvo.audit.AuditTrail;
import io.smartconvo.flow.FlowCatalogue;
import io.smartconvo.flow.FlowVersion;
import io.smartconvo.platform.Misfit;
import io.smartconvo.platform.Scope;
import io.smartconvo.tenant.Sightings;
import io.smartconvo.tenant.Sightings.Sighting;
import io.smartconvo.tenant.Site;
import io.smartconvo.tenant.TenantDirectory;
import io.smartconvo.tenant.TenantId;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Where the tenant's chat may be opened. */
@RestController
@RequestMapping("/api/v1/sites")
@RolesAllowed({"OWNER", "ADMIN"})
class SitesController {

    private final TenantDirectory directory;
    private final FlowCatalogue flows;
    private final Sightings sightings;
    private final AuditTrail audit;

    SitesController(TenantDirectory directory, FlowCatalogue flows, Sightings sightings, AuditTrail audit) {
        this.directory = directory;
        this.flows = flows;
        this.sightings = sightings;
        this.audit = audit;
    }

    /** @param archivedFlows those of its flows that start no new conversation */
    record Answer(
            UUID id,
            String key,
            String name,
            List<String> origins,
            List<String> flows,
            List<String> archivedFlows,
            String locale,
            Map<String, String> theme,
            Map<String, String> texts) {

        static Answer of(Site site, Set<String> archived) {
            return new Answer(
                    site.id(),
                    site.key(),
                    site.name(),
                    site.origins(),
                    site.flows(),
                    site.flows().stream().filter(archived::contains).toList(),
                    site.locale().toLanguageTag(),
                    site.theme(),
                    site.texts());
        }
    }

    @GetMapping
    @Scope("sites:read")
    @RolesAllowed({"OWNER", "ADMIN", "DESIGNER", "AGENT", "PRIVACY_OFFICER", "AUDITOR"})
    List<Answer> all(@AuthenticationPrincipal Caller caller) {
        Set<String> archived = flows.archived(caller.forTenant());
        return directory.sites(caller.forTenant()).stream()
                .map(site -> Answer.of(site, archived))
                .toList();
    }

    /** The key is public and says nothing: no name of a customer in it. */
    @PostMapping
    @Scope("sites:write")
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    Answer add(@RequestBody SiteForm form, @AuthenticationPrincipal Caller caller) {
        UUID id = UUID.randomUUID();
        record(caller, AuditAction.SITE_CREATED, id);
        return save(form, id, caller.forTenant(), UUID.randomUUID().toString());
    }

    @PutMapping("/{id}")
    @Scope("sites:write")
    @Transactional
    Answer change(@PathVariable UUID id, @RequestBody SiteForm form, @AuthenticationPrincipal Caller caller) {
        Site site = own(id, caller);
        record(caller, AuditAction.SITE_CHANGED, id);
        return save(form, site.id(), site.tenant(), site.key());
    }

    /** Where the snippet was seen at work, and when last. */
    @GetMapping("/{id}/sightings")
    @Scope("sites:read")
    @RolesAllowed({"OWNER", "ADMIN", "DESIGNER", "AGENT", "PRIVACY_OFFICER", "AUDITOR"})
    List<Sighting> sightings(@PathVariable UUID id, @AuthenticationPrincipal Caller caller) {
        return sightings.of(own(id, caller));
    }

    private void record(Caller caller, AuditAction action, UUID site) {
        audit.record(AuditEvent.of(caller.forTenant(), caller.member(), action, site.toString()));
    }

    private Site own(UUID id, Caller caller) {
        return directory
                .site(caller.forTenant(), id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Answer save(SiteForm form, UUID id, TenantId tenant, String key) {
        Set<String> published =
                flows.current(tenant).stream().map(FlowVersion::key).collect(Collectors.toSet());
        Misfit.refuse(form.misfits(published));
        return Answer.of(directory.save(form.site(id, tenant, key)), flows.archived(tenant));
    }
}
