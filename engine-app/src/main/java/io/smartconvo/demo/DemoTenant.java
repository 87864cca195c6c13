package io.smartconvo.demo;

import io.smartconvo.consent.Purposes;
import io.smartconvo.flow.FlowCatalogue;
import io.smartconvo.flow.FlowOutline;
import io.smartconvo.flow.FlowVersion;
import io.smartconvo.flow.Publication;
import io.smartconvo.privacy.KeyVault;
import io.smartconvo.processor.ProcessorRegister;
import io.smartconvo.tenant.Site;
import io.smartconvo.tenant.TenantDirectory;
import io.smartconvo.tenant.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.stereotype.Component;

/** Sets the demo shop up at every start; what is there already stays, above all what members changed. */
@Component
@ConditionalOnProperty(name = "smartconvo.demo.enabled", matchIfMissing = true)
class DemoTenant implements ApplicationRunner {

    private static final TenantId TENANT = TenantId.of("00000000-0000-4000-8000-00000000de30");
    private static final UUID SITE = UUID.fromString("00000000-0000-4000-8000-00000000de31");
    private static final List<String> FLOWS = List.of("support-assistant", "lead-capture", "appointment");

    private final TenantDirectory directory;
    private final KeyVault vault;
    private final Purposes purposes;
    private final FlowCatalogue flows;
    private final ProcessorRegister processors;
    private final DemoProperties properties;
    private final WebServerApplicationContext server;

    DemoTenant(
            TenantDirectory directory,
            KeyVault vault,
            Purposes purposes,
            FlowCatalogue flows,
            ProcessorRegister processors,
            DemoProperties properties,
            WebServerApplicationContext server) {
        this.directory = directory;
        this.vault = vault;
        this.purposes = purposes;
        this.flows = flows;
        this.processors = processors;
        this.properties = properties;
        this.server = server;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        directory.open(TENANT, "Fernweh Outdoor");
        vault.prepare(TENANT);
        // The register is complete from the first start on, not from the first call.
        processors.active(TENANT);
        List<String> keys = FLOWS.stream().map(this::publish).toList();
        directory.save(directory.site(TENANT, SITE).map(this::opened).orElseGet(() -> site(keys)));
    }

    private Site site(List<String> keys) {
        return new Site(
                SITE,
                TENANT,
                "demo",
                "Fernweh Outdoor",
                origins(),
                keys,
                Locale.ENGLISH,
                Map.of(),
                Map.of("title", "Fernweh Outdoor"));
    }

    /** The port may be another one than last time. */
    private Site opened(Site site) {
        return new Site(
                site.id(),
                site.tenant(),
                site.key(),
                site.name(),
                Stream.concat(site.origins().stream(), origins().stream())
                        .distinct()
                        .toList(),
                site.flows(),
                site.locale(),
                site.theme(),
                site.texts());
    }

    private String publish(String name) {
        ShippedFlow flow = ShippedFlow.read(name);
        flow.purposes().stream()
                .filter(shipped -> purposes.find(TENANT, shipped.purpose()).isEmpty())
                .forEach(shipped -> purposes.declare(TENANT, shipped));
        Optional<String> changed = changedByMember(flow);
        if (changed.isPresent()) {
            return changed.get();
        }
        Publication publication = flows.publish(TENANT, flow.bundle(), "shipped with the product");
        if (publication instanceof Publication.Published published) {
            return published.version().key();
        }
        throw new IllegalStateException("The shipped flow " + name + " was refused: " + publication);
    }

    /** What somebody has made of the flow is theirs: nothing is published over it. */
    private Optional<String> changedByMember(ShippedFlow flow) {
        return FlowOutline.of(flow.bundle().xml())
                .map(FlowOutline::key)
                .flatMap(key -> flows.current(TENANT, key))
                .filter(version -> version.publishedBy() != null)
                .map(FlowVersion::key);
    }

    private List<String> origins() {
        List<String> origins = new ArrayList<>(properties.origins());
        int port = server.getWebServer() == null ? 0 : server.getWebServer().getPort();
        for (String host : List.of("localhost", "127.0.0.1", "[::1]")) {
            origins.add("http://" + host + ":" + port);
            origins.add("https://" + host + ":" + port);
        }
        return origins;
    }
}
