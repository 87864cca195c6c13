package io.smartconvo.console;

import io.smartconvo.access.Caller;
import io.smartconvo.audit.AuditAction;
import io.smartconvo.audit.AuditEvent;
import io.smartconvo.audit.AuditTrail;
import io.smartconvo.flow.FlowBundle;
import io.smartconvo.flow.FlowCatalogue;
import io.smartconvo.flow.FlowVersion;
import io.smartconvo.platform.Scope;
import io.smartconvo.studio.GivenFlow;
import io.smartconvo.studio.PublicationAnswer;
import io.smartconvo.studio.PublishedVersion;
import io.smartconvo.studio.PublishedVersions;
import io.smartconvo.studio.PublishingGate;
import io.smartconvo.studio.ToldProblem;
import io.smartconvo.tenant.TenantId;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The tenant's flows: what is published, what was, and what would be wrong with the next one. */
@RestController
@RequestMapping("/api/v1/flows")
@RolesAllowed({"OWNER", "ADMIN", "DESIGNER", "AGENT", "PRIVACY_OFFICER", "AUDITOR"})
class FlowsController {

    private final FlowCatalogue flows;
    private final PublishedVersions versions;
    private final PublishingGate gate;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    FlowsController(
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

    record Drawn(
            String key,
            String name,
            int version,
            Instant publishedAt,
            @Nullable String publishedBy,
            String bpmn,
            Map<String, String> forms,
            Map<String, String> tests) {}

    record Given(
            @Nullable String bpmn,
            @Nullable Map<String, @Nullable String> forms,
            @Nullable Map<String, @Nullable String> tests,
            @Nullable String note) {

        /** What is missing is empty, and then the rules say so. */
        FlowBundle bundle() {
            Map<String, String> given = new TreeMap<>();
            if (forms != null) {
                forms.forEach((name, json) -> given.put(name, json == null ? "" : json));
            }
            byte[] xml = (bpmn == null ? "" : bpmn).getBytes(StandardCharsets.UTF_8);
            return new FlowBundle(xml, given, GivenFlow.tests(tests));
        }
    }

    record Checked(List<ToldProblem> problems) {}

    @GetMapping
    @Scope("flows:read")
    List<PublishedVersion> current(@AuthenticationPrincipal Caller caller) {
        return versions.of(caller.forTenant(), flows.current(caller.forTenant()));
    }

    @GetMapping("/{key}/versions")
    @Scope("flows:read")
    List<PublishedVersion> history(@PathVariable String key, @AuthenticationPrincipal Caller caller) {
        List<FlowVersion> history = flows.versions(caller.forTenant(), key);
        if (history.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return versions.of(caller.forTenant(), history);
    }

    @GetMapping("/{key}/versions/{version}")
    @Scope("flows:read")
    Drawn version(@PathVariable String key, @PathVariable int version, @AuthenticationPrincipal Caller caller) {
        FlowVersion found = flows.version(caller.forTenant(), key, version)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        FlowBundle authored = flows.authored(caller.forTenant(), found.processDefinitionId());
        PublishedVersion about = versions.of(caller.forTenant(), found);
        return new Drawn(
                about.key(),
                about.name(),
                about.version(),
                about.publishedAt(),
                about.publishedBy(),
                new String(authored.xml(), StandardCharsets.UTF_8),
                authored.forms(),
                authored.tests());
    }

    @PostMapping("/check")
    @Scope("flows:publish")
    @RolesAllowed({"OWNER", "ADMIN", "DESIGNER"})
    Checked check(@RequestBody Given given, @AuthenticationPrincipal Caller caller) {
        return new Checked(ToldProblem.of(flows.check(caller.forTenant(), given.bundle())));
    }

    @PostMapping
    @Scope("flows:publish")
    @RolesAllowed({"OWNER", "ADMIN", "DESIGNER"})
    @ResponseStatus(HttpStatus.CREATED)
    PublishedVersion publish(@RequestBody Given given, @AuthenticationPrincipal Caller caller) {
        String note = PublicationAnswer.note(given.note());
        FlowBundle flow = given.bundle();
        gate.pass(caller, flow);
        return Objects.requireNonNull(transaction.execute(status -> publish(caller, flow, note)));
    }

    private PublishedVersion publish(Caller caller, FlowBundle flow, @Nullable String note) {
        TenantId tenant = caller.forTenant();
        FlowVersion live = PublicationAnswer.live(flows.publish(tenant, flow, note, caller.member()));
        audit.record(
                AuditEvent.of(tenant, caller.member(), AuditAction.FLOW_PUBLISHED, live.key() + "@" + live.version()));
        return versions.of(tenant, live);
    }
}
