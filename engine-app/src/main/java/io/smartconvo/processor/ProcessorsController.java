package io.smartconvo.processor;

import io.smartconvo.access.Caller;
import io.smartconvo.audit.AuditAction;
import io.smartconvo.audit.AuditEvent;
import io.smartconvo.audit.AuditTrail;
import io.smartconvo.platform.Misfit;
import io.smartconvo.platform.Scope;
import io.smartconvo.platform.StepUp;
import io.smartconvo.sdk.Disclosure;
import io.smartconvo.tenant.Region;
import io.smartconvo.tenant.TenantId;
import io.smartconvo.tenant.TenantRegions;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Who may receive what the tenant's visitors say, and what stands in the way if nothing is sent. */
@RestController
@RequestMapping("/api/v1/processors")
@RolesAllowed({"OWNER", "ADMIN", "DESIGNER", "AGENT", "PRIVACY_OFFICER", "AUDITOR"})
class ProcessorsController {

    /** A day has come as soon as it has anywhere. */
    private static final ZoneOffset EARLIEST = ZoneOffset.ofHours(14);

    private final ProcessorRegister register;
    private final TenantRegions regions;
    private final AuditTrail audit;
    private final Clock clock;

    ProcessorsController(ProcessorRegister register, TenantRegions regions, AuditTrail audit, Clock clock) {
        this.register = register;
        this.regions = regions;
        this.audit = audit;
        this.clock = clock;
    }

    enum Standing {
        /** Something may be sent. */
        READY,
        /** No signed agreement: nothing is sent. */
        NOT_AGREED,
        /** It does not process in the tenant's region: nothing is sent. */
        ELSEWHERE
    }

    /** @param fromSettings whether it follows the installation's settings, and is no member's to end */
    record Entry(
            UUID id,
            String key,
            String name,
            Disclosure.Kind kind,
            boolean own,
            Map<String, List<String>> hosts,
            @Nullable LocalDate signedOn,
            @Nullable String agreementSha256,
            String usedFor,
            ZeroRetention zeroRetention,
            Instant activeSince,
            boolean fromSettings,
            Standing standing) {}

    record Register(String region, List<Entry> processors) {}

    @GetMapping
    @Scope("processors:read")
    Register active(@AuthenticationPrincipal Caller caller) {
        TenantId tenant = caller.forTenant();
        Region home = regions.region(tenant);
        List<Processor> active = register.active(tenant);
        Set<String> fromSettings = register.fromSettings(tenant);
        return new Register(
                home.code(),
                active.stream()
                        .sorted(Comparator.comparing(
                                processor -> processor.declared().key()))
                        .map(processor -> entry(
                                processor,
                                fromSettings.contains(processor.declared().key()),
                                home))
                        .toList());
    }

    /** A change is an entry of its own: what was sent is judged by what was agreed at the time. */
    @PutMapping("/{key}")
    @RolesAllowed({"OWNER", "ADMIN"})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @StepUp
    @Transactional
    void declare(@PathVariable String key, @RequestBody ProcessorForm form, @AuthenticationPrincipal Caller caller) {
        if (!ProcessorForm.isKey(key)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Misfit.refuse(form.misfits(LocalDate.ofInstant(clock.instant(), EARLIEST)));
        ProcessorDeclaration declared = form.declaration(key);
        if (!register.misplaced(declared).isEmpty()) {
            throw Misfit.refusal("hosts", "The installation's settings say that a host is elsewhere.");
        }
        record(caller, AuditAction.PROCESSOR_DECLARED, key);
        register.declare(caller.forTenant(), declared, form.known());
    }

    @DeleteMapping("/{key}")
    @RolesAllowed({"OWNER", "ADMIN"})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @StepUp
    @Transactional
    void end(@PathVariable String key, @AuthenticationPrincipal Caller caller) {
        record(caller, AuditAction.PROCESSOR_ENDED, key);
        if (!register.endOwn(caller.forTenant(), key)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private void record(Caller caller, AuditAction action, String key) {
        audit.record(AuditEvent.of(caller.forTenant(), caller.member(), action, key));
    }

    private static Entry entry(Processor processor, boolean fromSettings, Region home) {
        ProcessorDeclaration says = processor.declared();
        Agreement agreement = says.agreement();
        Map<String, List<String>> hosts = new TreeMap<>();
        says.hosts()
                .forEach((region, names) ->
                        hosts.put(region.code(), names.stream().sorted().toList()));
        return new Entry(
                processor.id(),
                says.key(),
                says.name(),
                says.kind(),
                says.own(),
                hosts,
                agreement == null ? null : agreement.signedOn(),
                agreement == null ? null : agreement.sha256(),
                says.usedFor(),
                says.zeroRetention(),
                processor.activeSince(),
                fromSettings,
                standing(says, home));
    }

    private static Standing standing(ProcessorDeclaration says, Region home) {
        if (!says.isAgreed()) {
            return Standing.NOT_AGREED;
        }
        return says.hosts().keySet().stream().anyMatch(home::permits) ? Standing.READY : Standing.ELSEWHERE;
    }
}
