package io.smartconvo.records;

import io.smartconvo.ai.OutsideHosts;
import io.smartconvo.consent.DeclaredPurpose;
import io.smartconvo.consent.PurposeDeclaration;
import io.smartconvo.consent.Purposes;
import io.smartconvo.privacy.Purpose;
import io.smartconvo.privacy.catalogue.DataCatalogue;
import io.smartconvo.privacy.catalogue.DataClass;
import io.smartconvo.privacy.catalogue.TableEntry;
import io.smartconvo.processor.Agreement;
import io.smartconvo.processor.Processor;
import io.smartconvo.processor.ProcessorDeclaration;
import io.smartconvo.processor.ProcessorRegister;
import io.smartconvo.records.Content.FlowOfData;
import io.smartconvo.records.Content.KindOfData;
import io.smartconvo.records.Content.Party;
import io.smartconvo.records.Content.PurposeOfUse;
import io.smartconvo.records.Content.Recipient;
import io.smartconvo.records.Content.SubProcessor;
import io.smartconvo.tenant.Controller;
import io.smartconvo.tenant.Controllers;
import io.smartconvo.tenant.TenantId;
import io.smartconvo.tenant.TenantRegions;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Writes down what is set up for a tenant at this moment. */
@Component
class RecordBuilder {

    private final RecordsProperties processor;
    private final Controllers controllers;
    private final Purposes purposes;
    private final FlowsInUse flows;
    private final OutsideHosts hosts;
    private final TenantRegions regions;
    private final ProcessorRegister processors;
    private final ObjectProvider<DataCatalogue> catalogue;

    RecordBuilder(
            RecordsProperties processor,
            Controllers controllers,
            Purposes purposes,
            FlowsInUse flows,
            OutsideHosts hosts,
            TenantRegions regions,
            ProcessorRegister processors,
            ObjectProvider<DataCatalogue> catalogue) {
        this.processor = processor;
        this.controllers = controllers;
        this.purposes = purposes;
        this.flows = flows;
        this.hosts = hosts;
        this.regions = regions;
        this.processors = processors;
        this.catalogue = catalogue;
    }

    Content of(TenantId tenant, String name) {
        List<FlowOfData> inUse = flows.of(tenant);
        return new Content(
                processor.asParty(),
                controller(controllers.of(tenant), name),
                regions.region(tenant).code(),
                purposes.declared(tenant).stream()
                        .sorted()
                        .flatMap(id -> purposes.find(tenant, new Purpose(id)).stream())
                        .map(RecordBuilder::purpose)
                        .toList(),
                inUse,
                recipients(tenant, inUse),
                processors.active(tenant).stream()
                        .map(Processor::declared)
                        .sorted(Comparator.comparing(ProcessorDeclaration::key))
                        .map(RecordBuilder::subProcessor)
                        .toList(),
                catalogue.getObject().tables().stream()
                        .filter(table -> table.whose().isVisitor())
                        .map(RecordBuilder::data)
                        .toList(),
                Measures.ALL);
    }

    private static Party controller(Controller said, String tenantName) {
        return new Party(
                Objects.requireNonNullElse(said.name(), tenantName),
                said.contactEmail(),
                said.representative(),
                said.dataProtectionOfficer());
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

    private static SubProcessor subProcessor(ProcessorDeclaration declared) {
        Map<String, List<String>> hosts = new TreeMap<>();
        declared.hosts()
                .forEach((region, names) ->
                        hosts.put(region.code(), names.stream().sorted().toList()));
        Agreement agreement = declared.agreement();
        return new SubProcessor(
                declared.name(),
                declared.kind().name(),
                declared.own(),
                hosts,
                agreement == null ? null : agreement.signedOn().toString(),
                agreement == null ? null : agreement.sha256(),
                declared.usedFor(),
                declared.zeroRetention().name());
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
