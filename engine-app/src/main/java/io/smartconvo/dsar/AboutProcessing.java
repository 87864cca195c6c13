package io.smartconvo.dsar;

import io.smartconvo.consent.DeclaredPurpose;
import io.smartconvo.consent.Purposes;
import io.smartconvo.privacy.Purpose;
import io.smartconvo.processor.ProcessorDeclaration;
import io.smartconvo.processor.ProcessorRegister;
import io.smartconvo.tenant.Controller;
import io.smartconvo.tenant.Controllers;
import io.smartconvo.tenant.TenantDirectory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What has to be said beside a copy (GDPR Art. 15(1) and (2), Cal. Civ. Code 1798.110(a)), as things are set up now. */
@Component
class AboutProcessing {

    private final Controllers controllers;
    private final TenantDirectory tenants;
    private final Purposes purposes;
    private final ProcessorRegister processors;

    AboutProcessing(Controllers controllers, TenantDirectory tenants, Purposes purposes, ProcessorRegister processors) {
        this.controllers = controllers;
        this.tenants = tenants;
        this.purposes = purposes;
        this.processors = processors;
    }

    Map<String, Object> of(SubjectRequest request) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("controller", controller(request));
        about.put("region", tenants.region(request.tenant()).code());
        about.put(
                "purposes",
                purposes.declared(request.tenant()).stream()
                        .sorted()
                        .map(id -> purposes.find(request.tenant(), new Purpose(id)))
                        .flatMap(Optional::stream)
                        .map(AboutProcessing::purpose)
                        .toList());
        about.put(
                "recipients",
                processors.active(request.tenant()).stream()
                        .map(processor -> recipient(processor.declared()))
                        .toList());
        about.put("conversationsAreKept", "30 days at most; then their keys are destroyed");
        about.put("source", "you, in the chat");
        about.put(
                "automatedDecisions",
                "A chat follows a diagram that the business has drawn. Which way yours took is in the section \"path\"; "
                        + "nothing else was decided about you by a machine alone.");
        about.put("rights", rights(request.regime()));
        return about;
    }

    private static List<String> rights(Regime regime) {
        return switch (regime) {
            case GDPR -> rights("", List.of("complaint to a supervisory authority (Art. 77)"));
            case UK_GDPR ->
                rights(
                        "UK GDPR ",
                        List.of(
                                "complaint to the business (Data Protection Act 2018 s. 164A)",
                                "complaint to the Information Commissioner (UK GDPR Art. 77)"));
            case CCPA ->
                List.of(
                        "to know, and to a copy (Cal. Civ. Code 1798.110)",
                        "deletion (1798.105)",
                        "correction (1798.106)",
                        "no sale and no sharing (1798.120)",
                        "limited use of what is sensitive (1798.121)",
                        "no retaliation for using any of them (1798.125)",
                        "complaint to the California Privacy Protection Agency (1798.199.45)");
        };
    }

    private static List<String> rights(String law, List<String> complaints) {
        return Stream.concat(
                        Stream.of(
                                "access (" + law + "Art. 15)",
                                "rectification (" + law + "Art. 16)",
                                "erasure (" + law + "Art. 17)",
                                "restriction (" + law + "Art. 18)",
                                "portability (" + law + "Art. 20)",
                                "objection (" + law + "Art. 21)",
                                "withdrawal of consent at any time (" + law + "Art. 7(3))"),
                        complaints.stream())
                .toList();
    }

    private Map<String, Object> controller(SubjectRequest request) {
        Controller said = controllers.of(request.tenant());
        Map<String, Object> controller = new LinkedHashMap<>();
        controller.put("name", said.name() == null ? tenants.name(request.tenant()) : said.name());
        put(controller, "address", said.address());
        put(controller, "contact", said.contactEmail());
        put(controller, "representative", said.representative());
        put(controller, "dataProtectionOfficer", said.dataProtectionOfficer());
        put(controller, "supervisoryAuthority", said.supervisoryAuthority());
        return controller;
    }

    private static void put(Map<String, Object> map, String key, @Nullable String value) {
        if (value != null) {
            map.put(key, value);
        }
    }

    private static Map<String, Object> purpose(DeclaredPurpose purpose) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("id", purpose.declaration().purpose().id());
        said.put("legalBasis", purpose.declaration().basis().name());
        said.put("categories", purpose.declaration().dataClasses());
        said.put("keptForDays", purpose.declaration().retentionDays());
        said.put("recipients", purpose.declaration().recipients());
        return said;
    }

    private static Map<String, Object> recipient(ProcessorDeclaration declared) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("name", declared.name());
        said.put("usedFor", declared.usedFor());
        said.put(
                "regions",
                declared.hosts().keySet().stream().map(region -> region.code()).toList());
        said.put("agreement", declared.isAgreed() ? "signed (Art. 28)" : "none: nothing is sent there");
        said.put("zeroRetention", declared.zeroRetention().name());
        return said;
    }
}
