package io.smartconvo.records;

import io.smartconvo.ai.OutsideHosts;
import io.smartconvo.consent.DeclaredPurpose;
import io.smartconvo.consent.PurposeDeclaration;
import io.smartconvo.consent.Purposes;
import io.smartconvo.privacy.Purpose;
import io.smartconvo.privacy.catalogue.DataCatalogue;
import io.smartconvo.privacy.catalogue.DataClass;
import io.smartconvo.privacy.catalogue.TableEntry;
import io.smartconvo.records.Content.FlowOfData;
import io.smartconvo.records.Content.KindOfData;
import io.smartconvo.records.Content.PurposeOfUse;
import io.smartconvo.records.Content.Recipient;
import io.smartconvo.tenant.TenantId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Writes down what is set up for a tenant at this moment. */
@Component
class RecordBuilder {

    private final RecordsProperties parties;
    private final Purposes purposes;
    private final FlowsInUse flows;
    private final OutsideHosts hosts;
    private final ObjectProvider<DataCatalogue> catalogue;

    RecordBuilder(
            RecordsProperties parties,
            Purposes purposes,
            FlowsInUse flows,
            OutsideHosts hosts,
            ObjectProvider<DataCatalogue> catalogue) {
        this.parties = parties;
        this.purposes = purposes;
        this.flows = flows;
        this.hosts = hosts;
        this.catalogue = catalogue;
    }

    Content of(TenantId tenant, String name) {
        List<FlowOfData> inUse = flows.of(tenant);
        return new Content(
                parties.asParty(),
                parties.controller(tenant.toString(), name),
                purposes.declared(tenant).stream()
                        .sorted()
                        .flatMap(id -> purposes.find(tenant, new Purpose(id)).stream())
                        .map(RecordBuilder::purpose)
                        .toList(),
                inUse,
                recipients(tenant, inUse),
                catalogue.getObject().tables().stream()
                        .filter(table -> table.whose().isVisitor())
                        .map(RecordBuilder::data)
                        .toList(),
                Measures.ALL);
    }

    private static PurposeOfUse purpose(DeclaredPurpose declared) {
        PurposeDeclaration says = declared.declaration();
        return new PurposeOfUse(
                says.purpose().id(),
                says.basis().name(),
                says.dataClasses(),
                says.retentionDays(),
                says.recipients(),
                declared.noticeVersion(),
                declared.active());
    }

    private List<Recipient> recipients(TenantId tenant, List<FlowOfData> inUse) {
        Map<String, TreeSet<String>> users = new TreeMap<>();
        inUse.forEach(flow -> flow.outside()
                .forEach(step -> users.computeIfAbsent(step.service(), service -> new TreeSet<>())
                        .add(flow.key())));
        return users.entrySet().stream()
                .map(user ->
                        new Recipient(user.getKey(), hosts.of(tenant, user.getKey()), List.copyOf(user.getValue())))
                .toList();
    }

    private static KindOfData data(TableEntry table) {
        String protection = table.columns().keySet().stream()
                .filter(kind -> kind.isSealed() || kind == DataClass.BLIND_INDEX || kind == DataClass.KEY)
                .map(DataClass::title)
                .sorted()
                .collect(Collectors.joining(", "));
        return new KindOfData(
                table.name(),
                table.holds(),
                table.whose().name().toLowerCase(Locale.ROOT),
                table.keep().words(),
                protection.isEmpty() ? "ids and codes only" : protection);
    }
}
