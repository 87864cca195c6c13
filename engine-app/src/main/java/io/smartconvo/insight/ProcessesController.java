package io.smartconvo.insight;

import io.smartconvo.access.Caller;
import io.smartconvo.audit.AuditAction;
import io.smartconvo.audit.AuditEvent;
import io.smartconvo.audit.AuditTrail;
import io.smartconvo.engine.FailureKind;
import io.smartconvo.engine.PlatformWatch;
import io.smartconvo.platform.Scope;
import io.smartconvo.tenant.TenantId;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The platform's own processes, as far as they run for the caller's tenant. */
@RestController
@RequestMapping("/api/v1/processes")
@RolesAllowed({"OWNER", "ADMIN", "PRIVACY_OFFICER", "AUDITOR"})
class ProcessesController {

    private final PlatformWatch watch;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    ProcessesController(PlatformWatch watch, AuditTrail audit, PlatformTransactionManager transactions) {
        this.watch = watch;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    record Summary(String key, String name, int version, long running, long incidents) {}

    record Shown(String key, String name, int version, String bpmn, List<Element> elements, List<Instance> instances) {}

    record Element(String element, long now, long incidents) {}

    record Instance(
            String id, Instant startedAt, List<String> waitingAt, List<Incident> incidents, List<Timer> timers) {}

    /** What went wrong is told by its kind only: a message might quote somebody. */
    record Incident(String id, String element, Instant at, FailureKind kind) {}

    record Timer(String element, Instant due) {}

    @GetMapping
    @Scope("activity:read")
    List<Summary> all(@AuthenticationPrincipal Caller caller) {
        TenantId tenant = caller.forTenant();
        Map<String, Long> running = watch.running(tenant);
        Map<String, Long> incidents = watch.incidents(tenant);
        return watch.processes().stream()
                .map(process -> new Summary(
                        process.key(),
                        process.name(),
                        process.version(),
                        running.getOrDefault(process.key(), 0L),
                        incidents.getOrDefault(process.key(), 0L)))
                .toList();
    }

    @GetMapping("/{key}")
    @Scope("activity:read")
    Shown one(@PathVariable String key, @AuthenticationPrincipal Caller caller) {
        TenantId tenant = caller.forTenant();
        PlatformWatch.Process process = watch.process(key).orElseThrow(ProcessesController::nowhere);
        List<PlatformWatch.Token> tokens = watch.tokens(tenant, key);
        List<PlatformWatch.Incident> incidents = watch.incidents(tenant, key);
        List<PlatformWatch.Timer> timers = watch.timers(tenant, key);
        return new Shown(
                key,
                process.name(),
                process.version(),
                watch.diagram(tenant, process),
                elements(tokens, incidents),
                watch.instances(tenant, key).stream()
                        .map(instance -> instance(instance, tokens, incidents, timers))
                        .toList());
    }

    private static List<Element> elements(List<PlatformWatch.Token> tokens, List<PlatformWatch.Incident> incidents) {
        Map<String, Long> now = counted(tokens, PlatformWatch.Token::element);
        Map<String, Long> broken = counted(incidents, PlatformWatch.Incident::element);
        Set<String> all = new TreeSet<>(now.keySet());
        all.addAll(broken.keySet());
        return all.stream()
                .map(id -> new Element(id, now.getOrDefault(id, 0L), broken.getOrDefault(id, 0L)))
                .toList();
    }

    private static <T> Map<String, Long> counted(List<T> all, Function<T, String> element) {
        return all.stream().collect(Collectors.groupingBy(element, Collectors.counting()));
    }

    private static Instance instance(
            PlatformWatch.Instance instance,
            List<PlatformWatch.Token> tokens,
            List<PlatformWatch.Incident> incidents,
            List<PlatformWatch.Timer> timers) {
        String id = instance.id();
        return new Instance(
                id,
                instance.startedAt(),
                tokens.stream()
                        .filter(token -> token.instance().equals(id))
                        .map(PlatformWatch.Token::element)
                        .toList(),
                incidents.stream()
                        .filter(incident -> incident.instance().equals(id))
                        .map(incident ->
                                new Incident(incident.id(), incident.element(), incident.at(), incident.kind()))
                        .toList(),
                timers.stream()
                        .filter(timer -> timer.instance().equals(id))
                        .map(timer -> new Timer(timer.element(), timer.due()))
                        .toList());
    }

    @PostMapping("/{key}/incidents/{id}/retry")
    @RolesAllowed({"OWNER", "ADMIN", "PRIVACY_OFFICER"})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retry(@PathVariable String key, @PathVariable String id, @AuthenticationPrincipal Caller caller) {
        TenantId tenant = caller.forTenant();
        transaction.executeWithoutResult(status -> {
            if (!watch.retry(tenant, key, id)) {
                throw nowhere();
            }
            audit.record(new AuditEvent(tenant, caller.member(), AuditAction.INCIDENT_RETRIED, null, key));
        });
    }

    private static ResponseStatusException nowhere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
