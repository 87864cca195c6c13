package io.smartconvo.ai;

import io.smartconvo.openai.DemoModelServer;
import io.smartconvo.openai.ModelSettings;
import io.smartconvo.openai.Residency;
import io.smartconvo.tenant.Region;
import io.smartconvo.tenant.TenantId;
import io.smartconvo.tenant.TenantRegions;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Which model answers for a tenant. */
public final class AiSettings implements AutoCloseable {

    private static final AiProperties.Tenant NOTHING_SET = new AiProperties.Tenant(null, null, null);

    private final AiProperties properties;
    private final TenantRegions regions;
    private final @Nullable DemoModelServer demo;

    AiSettings(AiProperties properties, TenantRegions regions) {
        this.properties = properties;
        this.regions = regions;
        if (set(properties.apiKey())) {
            demo = null;
        } else {
            demo = DemoModelServer.start(properties.demoPace());
            LoggerFactory.getLogger(AiSettings.class)
                    .warn("smartconvo.ai.api-key is not set: a demo model answers, and tells visitors that it is one");
        }
    }

    /** Whether the demo model answers for this tenant; the chat must then say so. */
    public boolean isDemo(TenantId tenant) {
        return demo != null && !set(own(tenant.toString()).apiKey());
    }

    boolean hasDemo() {
        return demo != null;
    }

    ModelSettings of(String tenant) {
        var own = own(tenant);
        var key = set(own.apiKey()) ? own.apiKey() : properties.apiKey();
        if (key == null || key.isBlank()) {
            return Objects.requireNonNull(demo).settings();
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
    private URI address(String tenant, @Nullable URI given) {
        return given != null
                ? given
                : Residency.address(regions.region(TenantId.of(tenant)).code())
                        .or(() -> Residency.address(Region.GLOBAL.code()))
                        .orElseThrow();
    }

    private AiProperties.Tenant own(String tenant) {
        return properties.tenants().getOrDefault(tenant, NOTHING_SET);
    }

    private static boolean set(@Nullable String key) {
        return key != null && !key.isBlank();
    }

    @Override
    public void close() {
        if (demo != null) {
            demo.close();
        }
    }
}
