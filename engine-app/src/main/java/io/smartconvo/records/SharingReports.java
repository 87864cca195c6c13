package io.smartconvo.records;

import io.smartconvo.processor.DisclosureLedger;
import io.smartconvo.processor.DisclosureSum;
import io.smartconvo.records.Content.Field;
import io.smartconvo.records.Content.PurposeOfUse;
import io.smartconvo.records.RecordVersions.Stored;
import io.smartconvo.records.SharingReport.Category;
import io.smartconvo.records.SharingReport.Reason;
import io.smartconvo.records.SharingReport.Recipient;
import io.smartconvo.tenant.Controller;
import io.smartconvo.tenant.ReportPeriod;
import io.smartconvo.tenant.TenantDirectory;
import io.smartconvo.tenant.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the report of what was collected and who got it, from the records of processing that were in force and from the ledger
 * of disclosures.
 */
@Component
class SharingReports {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** What every conversation brings with it, whatever a flow asks. */
    private static final Map<DataCategory, List<String>> ALWAYS = Map.of(
            DataCategory.MESSAGES, List.of("messages"),
            DataCategory.NETWORK_ACTIVITY, List.of("browser family", "page", "steps"));

    private final RecordsOfProcessing records;
    private final DisclosureLedger disclosures;
    private final TenantDirectory tenants;

    SharingReports(RecordsOfProcessing records, DisclosureLedger disclosures, TenantDirectory tenants) {
        this.records = records;
        this.disclosures = disclosures;
        this.tenants = tenants;
    }

    SharingReport of(Controller business, ReportPeriod period) {
        TenantId tenant = business.tenant();
        List<Content> inForce = inForce(tenant, period.begin(), period.end());
        List<Field> fields = inForce.stream()
                .flatMap(content -> content.flows().stream())
                .flatMap(flow -> flow.fields().stream())
                .toList();
        List<DisclosureSum> sums = disclosures.sums(tenant, period.begin(), period.end());
        Map<String, DataCategory> kinds = fields.stream()
                .filter(field -> field.purpose() != null)
                .collect(Collectors.toMap(Field::name, DataCategory::of, (one, other) -> one));
        return new SharingReport(
                period.from(),
                period.until(),
                period.zone().getId(),
                Objects.requireNonNullElseGet(business.name(), () -> tenants.name(tenant)),
                Arrays.stream(DataCategory.values())
                        .map(category -> category(category, fields, inForce, sums, kinds))
                        .filter(category -> !category.what().isEmpty()
                                || !category.recipients().isEmpty())
                        .toList());
    }

    /** The records of that time: each counts until the next one was made. */
    private List<Content> inForce(TenantId tenant, Instant begin, Instant end) {
        records.current(tenant);
        List<Content> found = new ArrayList<>();
        Instant replaced = Instant.MAX;
        for (Stored version : records.history(tenant)) {
            if (version.madeAt().isBefore(end) && replaced.isAfter(begin)) {
                found.add(JSON.readValue(version.content(), Content.class));
            }
            replaced = version.madeAt();
        }
        return found;
    }

    private static Category category(
            DataCategory category,
            List<Field> fields,
            List<Content> inForce,
            List<DisclosureSum> sums,
            Map<String, DataCategory> kinds) {
        List<Field> asked = fields.stream()
                .filter(field -> DataCategory.of(field) == category)
                .toList();
        Set<String> names = asked.stream().map(Field::name).collect(Collectors.toCollection(TreeSet::new));
        names.addAll(ALWAYS.getOrDefault(category, List.of()));
        Set<String> purposes =
                asked.stream().map(Field::purpose).filter(Objects::nonNull).collect(Collectors.toSet());
        return new Category(
                category,
                category.letter(),
                List.copyOf(names),
                reasons(inForce, purposes),
                recipients(category, sums, kinds));
    }

    private static List<Reason> reasons(List<Content> inForce, Set<String> purposes) {
        Map<String, Reason> found = new TreeMap<>();
        inForce.stream()
                .flatMap(content -> content.purposes().stream())
                .filter(purpose -> purposes.contains(purpose.id()))
                .map(SharingReports::reason)
                .forEach(reason -> found.merge(
                        reason.purpose(),
                        reason,
                        (one, other) -> one.keptForDays() >= other.keptForDays() ? one : other));
        return List.copyOf(found.values());
    }

    private static Reason reason(PurposeOfUse purpose) {
        return new Reason(purpose.id(), purpose.legalBasis(), purpose.retentionDays());
    }

    private static List<Recipient> recipients(
            DataCategory category, List<DisclosureSum> sums, Map<String, DataCategory> kinds) {
        Map<String, List<DisclosureSum>> byName = sums.stream()
                .filter(sum -> !held(category, sum, kinds).isEmpty())
                .collect(Collectors.groupingBy(DisclosureSum::processor, TreeMap::new, Collectors.toList()));
        return byName.values().stream()
                .map(calls -> recipient(category, calls, kinds))
                .toList();
    }

    private static Recipient recipient(
            DataCategory category, List<DisclosureSum> calls, Map<String, DataCategory> kinds) {
        DisclosureSum latest =
                calls.stream().max(Comparator.comparing(DisclosureSum::last)).orElseThrow();
        return new Recipient(
                latest.processor(),
                latest.own(),
                latest.usedFor(),
                calls.stream()
                        .flatMap(sum -> held(category, sum, kinds).stream())
                        .collect(Collectors.toCollection(TreeSet::new)),
                calls.stream()
                        .map(DisclosureSum::regions)
                        .flatMap(Collection::stream)
                        .collect(Collectors.toCollection(TreeSet::new)),
                calls.stream().mapToLong(DisclosureSum::calls).sum(),
                calls.stream()
                        .map(DisclosureSum::first)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                latest.last());
    }

    /** What of a category was in each of these calls. */
    private static Set<String> held(DataCategory category, DisclosureSum sum, Map<String, DataCategory> kinds) {
        return sum.categories().stream()
                .filter(disclosed -> DataCategory.of(disclosed, kinds) == category)
                .map(DataCategory::name)
                .collect(Collectors.toSet());
    }
}
