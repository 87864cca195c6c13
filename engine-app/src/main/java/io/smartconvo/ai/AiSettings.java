package io.smartconvo.ai;

import io.smartconvo.openai.DemoModelServer;
import io.smartconvo.openai.ModelSettings;
import io.smartconvo.openai.Residency;
import io.smartconvo.processor.ProcessorDeclaration;
import io.smartconvo.processor.ZeroRetention;
import io.smartconvo.sdk.Disclosure;
import io.smartconvo.tenant.Region;
import io.smartconvo.tenant.Sandboxes;
import io.smartconvo.tenant.TenantId;
import io.smartconvo.tenant.TenantRegions;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Which model answers for a tenant. */
public final class AiSettings implements AutoCloseable {

    /** The demo model as it stands in a register. */
    public static final ProcessorDeclaration DEMO_MODEL = new ProcessorDeclaration(
            "demo-model",
            "Demo model in this process",
            Disclosure.Kind.AI,
            true,
            Map.of(Region.LOCAL, Set.of("127.0.0.1")),
            null,
            "Answers where no model is configured; nothing leaves this machine",
            ZeroRetention.GRANTED);

    private static final AiProperties.Tenant NOTHING_SET = new AiProperties.Tenant(null, null, null);

    private final AiProperties properties;
    private final TenantRegions regions;
    private final Sandboxes sandboxes;
    private final RehearsedOutside rehearsed;
    private @Nullable DemoModelServer demo;

    AiSettings(AiProperties properties, TenantRegions regions, Sandboxes sandboxes, RehearsedOutside rehearsed) {
        this.properties = properties;
        this.regions = regions;
        this.sandboxes = sandboxes;
        this.rehearsed = rehearsed;
        if (hasDemo()) {
            demo();
            LoggerFactory.getLogger(AiSettings.class)
                    .warn("smartconvo.ai.api-key is not set: a demo model answers, and tells visitors that it is one");
        }
    }

    /** Whether the demo model answers for this tenant; the chat must then say so. */
    public boolean isDemo(TenantId tenant) {
        return sandboxes.isScripted(tenant) || key(own(tenant)) == null;
    }

    /** Whether the demo model answers for whoever has set no other. */
    boolean hasDemo() {
        return !set(properties.apiKey());
    }

    private synchronized DemoModelServer demo() {
        if (demo == null) {
            demo = DemoModelServer.start(properties.demoPace());
        }
        return demo;
    }

    ModelSettings of(String id) {
        var tenant = TenantId.of(id);
        return rehearsed.model(tenant).orElseGet(() -> of(tenant));
    }

    private ModelSettings of(TenantId tenant) {
        var own = own(tenant);
        var key = key(own);
        if (key == null || sandboxes.isScripted(tenant)) {
            return demo().settings();
        }
        return new ModelSettings(
                address(tenant, own.baseUrl() == null ? properties.baseUrl() : own.baseUrl()),
                key,
                own.model() == null ? properties.model() : own.model(),
                properties.temperature(),
                properties.promptTokens(),
                properties.maxTokensField(),
                properties.connectTimeout(),
                properties.idleTimeout());
    }

    /** A region without an address of OpenAI's gets the common one, and the register then refuses it. */
    private URI address(TenantId tenant, @Nullable URI given) {
        return given != null
                ? given
                : Residency.address(regions.region(tenant).code())
                        .or(() -> Residency.address(Region.GLOBAL.code()))
                        .orElseThrow();
    }

    private AiProperties.Tenant own(TenantId tenant) {
        return properties.tenants().getOrDefault(sandboxes.origin(tenant).toString(), NOTHING_SET);
    }

    private @Nullable String key(AiProperties.Tenant own) {
        var key = set(own.apiKey()) ? own.apiKey() : properties.apiKey();
        return set(key) ? key : null;
    }

    private static boolean set(@Nullable String key) {
        return key != null && !key.isBlank();
    }

    @Override
    public synchronized void close() {
        if (demo != null) {
            demo.close();
        }
    }
}
