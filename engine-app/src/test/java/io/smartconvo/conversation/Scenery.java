package io.smartconvo.conversation;

import io.smartconvo.consent.LegalBasis;
import io.smartconvo.consent.NoticeText;
import io.smartconvo.consent.PurposeDeclaration;
import io.smartconvo.consent.Purposes;
import io.smartconvo.flow.FlowBundle;
import io.smartconvo.flow.FlowCatalogue;
import io.smartconvo.flow.Publication;
import io.smartconvo.privacy.KeyVault;
import io.smartconvo.privacy.Purpose;
import io.smartconvo.tenant.Region;
import io.smartconvo.tenant.Site;
import io.smartconvo.tenant.TenantDirectory;
import io.smartconvo.tenant.TenantId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/** Sets tenants, sites and flows up for a test. */
@TestComponent
public class Scenery {

    private final TenantDirectory directory;
    private final KeyVault vault;
    private final Purposes purposes;
    private final FlowCatalogue flows;
    private final Environment environment;

    Scenery(
            TenantDirectory directory,
            KeyVault vault,
            Purposes purposes,
            FlowCatalogue flows,
            Environment environment) {
        this.directory = directory;
        this.vault = vault;
        this.purposes = purposes;
        this.flows = flows;
        this.environment = environment;
    }

    public int port() {
        return environment.getRequiredProperty("local.server.port", Integer.class);
    }

    public TenantId tenant() {
        return tenant(Region.GLOBAL);
    }

    public TenantId tenant(Region region) {
        return tenant(region, Map.of(Locale.ENGLISH, new NoticeText("We keep it to write back.")));
    }

    /** A tenant who asks for the purpose {@code contact} in these words. */
    public TenantId tenant(Map<Locale, NoticeText> contact) {
        return tenant(Region.GLOBAL, contact);
    }

    private TenantId tenant(Region region, Map<Locale, NoticeText> contact) {
        TenantId tenant = directory.open(new TenantId(UUID.randomUUID()), "Tenant of a test", region);
        vault.prepare(tenant);
        purposes.declare(
                tenant,
                new PurposeDeclaration(
                        new Purpose("contact"),
                        LegalBasis.CONSENT,
                        List.of("contact"),
                        30,
                        List.of("ai", "http", "email"),
                        contact));
        return tenant;
    }

    /** A site of this tenant that offers these flows; the answer is its key. */
    public String site(TenantId tenant, FlowText... texts) {
        List<String> keys = Arrays.stream(texts)
                .map(text -> publish(tenant, text.xml(), Map.of()))
                .toList();
        return site(tenant, keys);
    }

    public String site(TenantId tenant, List<String> flowKeys) {
        return site(tenant, flowKeys, "http://127.0.0.1:" + port(), "http://localhost:" + port());
    }

    /** A site whose chat may be opened on pages of these origins only. */
    public String site(TenantId tenant, List<String> flowKeys, String... origins) {
        String key = "site-" + UUID.randomUUID();
        directory.save(new Site(
                UUID.randomUUID(),
                tenant,
                key,
                "Site of a test",
                List.of(origins),
                flowKeys,
                Locale.ENGLISH,
                Map.of(),
                Map.of()));
        return key;
    }

    public String publish(TenantId tenant, String xml, Map<String, String> forms) {
        Publication publication = flows.publish(tenant, FlowBundle.of(xml, forms), "test");
        if (publication instanceof Publication.Published published) {
            return published.version().key();
        }
        throw new AssertionError("refused: " + publication);
    }

    public ChatClient open(String site) {
        return ChatClient.open(port(), site, null);
    }
}
