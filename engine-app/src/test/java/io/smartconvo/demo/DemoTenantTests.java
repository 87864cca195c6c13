package io.smartconvo.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.access.Cast;
import io.smartconvo.consent.LegalBasis;
import io.smartconvo.consent.NoticeText;
import io.smartconvo.consent.PurposeDeclaration;
import io.smartconvo.consent.Purposes;
import io.smartconvo.conversation.Scenery;
import io.smartconvo.flow.FlowBundle;
import io.smartconvo.flow.FlowCatalogue;
import io.smartconvo.flow.Publication;
import io.smartconvo.privacy.Purpose;
import io.smartconvo.tenant.Site;
import io.smartconvo.tenant.TenantDirectory;
import io.smartconvo.tenant.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.annotation.Import;

@SmartConvoTest
@Import({Cast.class, Scenery.class})
class DemoTenantTests {

    @Autowired
    DemoTenant demo;

    @Autowired
    TenantDirectory directory;

    @Autowired
    Purposes purposes;

    @Autowired
    FlowCatalogue flows;

    private Site before;

    @AfterEach
    void restore() {
        if (before != null) {
            directory.save(before);
        }
    }

    @Test
    void keepsWhatMembersChangedAndOpensOnlyTheRunningPort() {
        before = directory.site("demo").orElseThrow();
        directory.save(changed(before));
        start();
        Site after = directory.site("demo").orElseThrow();
        assertThat(after.name()).isEqualTo("Changed");
        assertThat(after.theme()).isEqualTo(Map.of("accent", "#123456"));
        assertThat(after.flows()).hasSize(1);
        assertThat(after.origins()).startsWith("https://shop.example").containsAll(before.origins());
    }

    @Test
    void declaresNoPurposeAnew() {
        TenantId tenant = directory.site("demo").orElseThrow().tenant();
        Purpose shipped = new Purpose(
                purposes.declared(tenant).stream().sorted().findFirst().orElseThrow());
        int version = purposes.declare(
                tenant,
                new PurposeDeclaration(
                        shipped,
                        LegalBasis.CONSENT,
                        List.of("contact"),
                        7,
                        List.of(),
                        Map.of(Locale.ENGLISH, new NoticeText("Our own words " + UUID.randomUUID()))));
        start();
        assertThat(purposes.find(tenant, shipped).orElseThrow().noticeVersion()).isEqualTo(version);
    }

    @Test
    void publishesNoShippedFlowOverAMembers() {
        TenantId tenant = directory.site("demo").orElseThrow().tenant();
        ShippedFlow shipped = ShippedFlow.read("appointment");
        String renamed = new String(shipped.bundle().xml(), java.nio.charset.StandardCharsets.UTF_8)
                .replace("name=\"Visitor opens the chat\"", "name=\"Ours " + UUID.randomUUID() + "\"");
        var published = (Publication.Published) flows.publish(
                tenant,
                FlowBundle.of(renamed, new java.util.TreeMap<>(shipped.bundle().forms())),
                "ours",
                UUID.randomUUID());
        start();
        assertThat(flows.current(tenant, "appointment").orElseThrow().version())
                .isEqualTo(published.version().version());
    }

    private void start() {
        demo.run(new DefaultApplicationArguments());
    }

    private static Site changed(Site site) {
        List<String> origins = new ArrayList<>(List.of("https://shop.example"));
        return new Site(
                site.id(),
                site.tenant(),
                site.key(),
                "Changed",
                origins,
                site.flows().subList(0, 1),
                site.locale(),
                Map.of("accent", "#123456"),
                site.texts());
    }
}
