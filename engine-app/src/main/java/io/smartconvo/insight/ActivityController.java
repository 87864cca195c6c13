package io.smartconvo.insight;

import io.smartconvo.access.Caller;
import io.smartconvo.engine.ProcessWatch;
import io.smartconvo.flow.FlowCatalogue;
import io.smartconvo.flow.FlowVersion;
import io.smartconvo.platform.Scope;
import io.smartconvo.tenant.TenantId;
import io.smartconvo.usage.FlowUsage;
import io.smartconvo.usage.FlowUsage.Numbers;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What passes where in a flow version: tokens of now, and the anonymous numbers of days. */
@RestController
@RequestMapping("/api/v1/flows/{key}/versions/{version}/activity")
@RolesAllowed({"OWNER", "ADMIN", "DESIGNER", "AUDITOR"})
class ActivityController {

    private static final int USUAL_DAYS = 30;
    private static final Numbers NONE = new Numbers(0, 0, 0, null, 0);

    private final FlowCatalogue flows;
    private final ProcessWatch watch;
    private final FlowUsage usage;
    private final Clock clock;

    ActivityController(FlowCatalogue flows, ProcessWatch watch, FlowUsage usage, Clock clock) {
        this.flows = flows;
        this.watch = watch;
        this.usage = usage;
        this.clock = clock;
    }

    /** @param running tokens on the diagram; more than conversations where ways run side by side */
    record Activity(LocalDate from, LocalDate to, long running, List<Element> elements) {}

    /** @param cost tokens of models */
    record Element(
            String element,
            long now,
            long entered,
            long left,
            long dropped,
            @Nullable Double medianSeconds,
            long cost) {}

    /** Without a day the thirty up to today. */
    @GetMapping
    @Scope("activity:read")
    Activity activity(
            @PathVariable String key,
            @PathVariable int version,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            @AuthenticationPrincipal Caller caller) {
        TenantId tenant = caller.forTenant();
        FlowVersion flow = flows.version(tenant, key, version)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        LocalDate last = Objects.requireNonNullElseGet(to, () -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        LocalDate first = Objects.requireNonNullElseGet(from, () -> last.minusDays(USUAL_DAYS - 1));
        Map<String, Long> now = watch.tokens(tenant, flow.processDefinitionId());
        Map<String, Numbers> numbers = usage.of(tenant, key, version, first, last);
        Set<String> elements = new TreeSet<>(now.keySet());
        elements.addAll(numbers.keySet());
        return new Activity(
                first,
                last,
                now.values().stream().mapToLong(Long::longValue).sum(),
                elements.stream()
                        .map(id -> element(id, now.getOrDefault(id, 0L), numbers.getOrDefault(id, NONE)))
                        .toList());
    }

    private static Element element(String id, long now, Numbers numbers) {
        return new Element(
                id,
                now,
                numbers.entered(),
                numbers.left(),
                numbers.dropped(),
                numbers.medianSeconds(),
                numbers.tokens());
    }
}
