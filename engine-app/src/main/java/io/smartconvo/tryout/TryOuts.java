package io.smartconvo.tryout;

import io.smartconvo.access.Caller;
import io.smartconvo.conversation.TriedConversations;
import io.smartconvo.flow.FlowBundle;
import io.smartconvo.flow.FlowCatalogue;
import io.smartconvo.studio.PublicationAnswer;
import io.smartconvo.tenant.SandboxTenants;
import io.smartconvo.tenant.SandboxUse;
import io.smartconvo.tenant.Site;
import io.smartconvo.tenant.TenantDirectory;
import io.smartconvo.tenant.TenantId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** What members try out. Each has one try-out at a time of either kind; a new one ends the one before. */
@Service
class TryOuts {

    private final SandboxTenants sandboxes;
    private final SandboxFurniture furniture;
    private final TenantDirectory directory;
    private final FlowCatalogue flows;
    private final TriedConversations conversations;
    private final Recordings recordings;

    TryOuts(
            SandboxTenants sandboxes,
            SandboxFurniture furniture,
            TenantDirectory directory,
            FlowCatalogue flows,
            TriedConversations conversations,
            Recordings recordings) {
        this.sandboxes = sandboxes;
        this.furniture = furniture;
        this.directory = directory;
        this.flows = flows;
        this.conversations = conversations;
        this.recordings = recordings;
    }

    /** @param origin of the page that will show the widget */
    Site start(Caller caller, FlowBundle draft, boolean scripted, String origin) {
        TenantId tenant = caller.forTenant();
        TenantId sandbox =
                sandboxes.open(tenant, caller.member(), scripted ? SandboxUse.SCRIPTED_TRY : SandboxUse.REAL_TRY);
        conversations.discard(sandbox, site(sandbox));
        furniture.bring(tenant, sandbox);
        String flow = PublicationAnswer.live(flows.publish(sandbox, draft, null, caller.member()))
                .key();
        recordings.begin(sandbox, flow);
        return directory.save(site(tenant, sandbox, flow, origin));
    }

    /** Looks as where the flow will be seen. The key is new each time, so an old widget finds nothing. */
    private Site site(TenantId tenant, TenantId sandbox, String flow, String origin) {
        Optional<Site> home = directory.sites(tenant).stream()
                .filter(site -> site.flows().contains(flow))
                .findFirst()
                .or(() -> directory.sites(tenant).stream().findFirst());
        return new Site(
                site(sandbox),
                sandbox,
                UUID.randomUUID().toString(),
                home.map(Site::name).orElse("Try-out"),
                List.of(origin),
                List.of(flow),
                home.map(Site::locale).orElse(Locale.ENGLISH),
                home.map(Site::theme).orElse(Map.of()),
                home.map(Site::texts).orElse(Map.of()));
    }

    /** A sandbox has one site, and needs no second id for it. */
    private static UUID site(TenantId sandbox) {
        return sandbox.value();
    }

    /** The caller's own try-out of this key, as long as it is the newest. */
    Optional<Site> find(Caller caller, String key) {
        return Stream.of(SandboxUse.SCRIPTED_TRY, SandboxUse.REAL_TRY)
                .map(use -> sandboxes.of(caller.forTenant(), caller.member(), use))
                .flatMap(sandbox -> directory.site(sandbox, site(sandbox)).stream())
                .filter(site -> site.key().equals(key))
                .findFirst();
    }

    /** Where the conversation stands; nothing until the widget has begun one. */
    Optional<TriedConversations.Standing> standing(Site site) {
        return conversations.newest(site.tenant(), site.id());
    }

    boolean skip(Site site, String element) {
        standing(site)
                .ifPresent(standing -> recordings
                        .of(site.tenant())
                        .ifPresent(recording -> recording.skipping(standing.due(), element)));
        return conversations.skip(site.tenant(), site.id(), element);
    }

    /** What was said and done so far, as a test. */
    String recording(Site site) {
        Locale locale = standing(site).map(TriedConversations.Standing::locale).orElse(site.locale());
        return recordings.text(site.tenant(), locale);
    }

    /** Afterwards it is as if it had never been. */
    void end(Site site) {
        recordings.end(site.tenant());
        conversations.discard(site.tenant(), site.id());
        furniture.clear(sandboxes.origin(site.tenant()), site.tenant());
    }
}
