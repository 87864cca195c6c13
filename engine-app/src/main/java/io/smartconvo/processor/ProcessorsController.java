package io.smartconvo.processor;

import io.smartconvo.access.Caller;
import io.smartconvo.sdk.Disclosure;
import io.smartconvo.tenant.Region;
import io.smartconvo.tenant.TenantId;
import io.smartconvo.tenant.TenantRegions;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who may receive what the tenant's visitors say, and what stands in the way if nothing is sent. */
@RestController
@RequestMapping("/api/v1/processors")
@RolesAllowed({"OWNER", "ADMIN", "DESIGNER", "AGENT", "PRIVACY_OFFICER", "AUDITOR"})
class ProcessorsController {

    private final ProcessorRegister register;
    private final TenantRegions regions;

    ProcessorsController(ProcessorRegister register, TenantRegions regions) {
        this.register = register;
        this.regions = regions;
    }

    enum Standing {
        /** Something may be sent. */
        READY,
        /** No signed agreement: nothing is sent. */
        NOT_AGREED,
        /** It does not process in the tenant's region: nothing is sent. */
        ELSEWHERE
    }

    record Entry(
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
            Standing standing) {}

    record Register(String region, List<Entry> processors) {}

    @GetMapping
    Register active(@AuthenticationPrincipal Caller caller) {
        TenantId tenant = caller.forTenant();
        Region home = regions.region(tenant);
        return new Register(
                home.code(),
                register.active(tenant).stream()
                        .sorted(Comparator.comparing(
                                processor -> processor.declared().key()))
                        .map(processor -> entry(processor, home))
                        .toList());
    }

    private static Entry entry(Processor processor, Region home) {
        ProcessorDeclaration says = processor.declared();
        Agreement agreement = says.agreement();
        Map<String, List<String>> hosts = new TreeMap<>();
        says.hosts()
                .forEach((region, names) ->
                        hosts.put(region.code(), names.stream().sorted().toList()));
        return new Entry(
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
                standing(says, home));
    }

    private static Standing standing(ProcessorDeclaration says, Region home) {
        if (!says.isAgreed()) {
            return Standing.NOT_AGREED;
        }
        return says.hosts().keySet().stream().anyMatch(home::permits) ? Standing.READY : Standing.ELSEWHERE;
    }
}
