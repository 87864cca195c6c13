package io.smartconvo.studio;

import io.smartconvo.access.MemberNames;
import io.smartconvo.flow.FlowCatalogue;
import io.smartconvo.flow.FlowVersion;
import io.smartconvo.tenant.TenantId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells versions with the names of who published them. */
@Component
public class PublishedVersions {

    private final FlowCatalogue flows;
    private final MemberNames members;

    PublishedVersions(FlowCatalogue flows, MemberNames members) {
        this.flows = flows;
        this.members = members;
    }

    /** @param found versions of this tenant's */
    public List<PublishedVersion> of(TenantId tenant, List<FlowVersion> found) {
        Set<String> archived = flows.archived(tenant);
        Map<UUID, String> names = members.of(found.stream()
                .map(FlowVersion::publishedBy)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return found.stream()
                .map(version -> of(version, names, archived.contains(version.key())))
                .toList();
    }

    public PublishedVersion of(TenantId tenant, FlowVersion version) {
        return of(tenant, List.of(version)).get(0);
    }

    private static PublishedVersion of(FlowVersion version, Map<UUID, String> names, boolean archived) {
        UUID author = version.publishedBy();
        return new PublishedVersion(
                version.key(),
                version.name(),
                version.version(),
                version.publishedAt(),
                author == null ? null : names.get(author),
                version.note(),
                archived);
    }
}
