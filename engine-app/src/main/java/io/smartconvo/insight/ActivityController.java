package io.smartconvo.insight;

import io.smartconvo.access.Caller;
import io.smartconvo.ai.ModelPrices;
import io.smartconvo.engine.ProcessWatch;
import io.smartconvo.flow.FlowCatalogue;
import io.smartconvo.flow.FlowVersion;
import io.smartconvo.platform.Scope;
import io.smartconvo.tenant.TenantId;
import io.smartconvo.usage.FlowUsage;
import io.smartconvo.usage.FlowUsage.Numbers;
import io.smartconvo.usage.FlowUsage.Tokens;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

    private final FlowCatalogue flows;
    private final ProcessWatch watch;
    private final FlowUsage usage;
    private final ModelPrices prices;
    private final Clock clock;

    ActivityController(FlowCatalogue flows, ProcessWatch watch, FlowUsage usage, ModelPrices prices, Clock clock) {
        this.flows = flows;
        this.watch = watch;
        this.usage = usage;
        this.prices = prices;
        this.clock = clock;
    }

    /**
     * @param running tokens on the diagram; more than conversations where ways run side by side
     * @param currency of the elements' money; null if no price is known
     */
    record Activity(
            LocalDate from,
            LocalDate to,
            long running,
            @Nullable String currency,
            List<Element> elements) {}

    /**
     * @param cost tokens of models
     * @param money what they cost; null if not every model's price is known
     */
    record Element(
            String element,
            long now,
            long entered,
            long left,
            long dropped,
            @Nullable Double medianSeconds,
            long cost,
            @Nullable BigDecimal money) {}

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
                prices.currency().map(Currency::getCurrencyCode).orElse(null),
                elements.stream()
                        .map(id -> element(id, now.getOrDefault(id, 0L), numbers.getOrDefault(id, Numbers.NONE)))
                        .toList());
    }

    private Element element(String id, long now, Numbers numbers) {
        return new Element(
                id,
                now,
                numbers.entered(),
                numbers.left(),
                numbers.dropped(),
                numbers.medianSeconds(),
                numbers.tokens(),
                money(numbers));
    }

    private @Nullable BigDecimal money(Numbers numbers) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<String, Tokens> spent : numbers.spent().entrySet()) {
            Tokens tokens = spent.getValue();
            Optional<BigDecimal> price = prices.of(spent.getKey(), tokens.read(), tokens.written());
            if (price.isEmpty()) {
                return null;
            }
            sum = sum.add(price.get());
        }
        return numbers.spent().isEmpty() ? null : sum;
    }
}
