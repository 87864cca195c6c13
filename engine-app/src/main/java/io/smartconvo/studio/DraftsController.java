package io.smartconvo.studio;

import io.smartconvo.access.Caller;
import io.smartconvo.access.MemberNames;
import io.smartconvo.flow.FlowVersion;
import io.smartconvo.flow.Publication;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Flows that are being drawn. */
@RestController
@RequestMapping("/api/v1/drafts")
@RolesAllowed({"OWNER", "ADMIN", "DESIGNER"})
class DraftsController {

    private final DraftDesk desk;
    private final DraftViews views;
    private final PublishedVersions versions;
    private final MemberNames members;
    private final PublishingGate gate;

    DraftsController(
            DraftDesk desk, DraftViews views, PublishedVersions versions, MemberNames members, PublishingGate gate) {
        this.desk = desk;
        this.views = views;
        this.versions = versions;
        this.members = members;
        this.gate = gate;
    }

    record Listed(
            UUID id,
            String key,
            String name,
            int revision,
            Instant changedAt,
            @Nullable String changedBy,
            @Nullable Integer basedOn) {}

    record Wanted(
            @Nullable String name,
            @Nullable String template,
            @Nullable String flow,
            @Nullable Integer version,
            @Nullable UUID copy) {}

    record Given(
            @Nullable String name,
            @Nullable String bpmn,
            @Nullable Map<String, @Nullable String> forms,
            @Nullable Map<String, @Nullable String> tests,
            @Nullable Integer revision) {}

    record Saved(int revision, Instant changedAt, @Nullable String changedBy) {}

    record Release(
            @Nullable Integer revision,
            @Nullable Integer onto,
            @Nullable String note) {}

    record Released(PublishedVersion version, List<ToldProblem> warnings) {}

    @GetMapping
    @RolesAllowed({"OWNER", "ADMIN", "DESIGNER", "AGENT", "PRIVACY_OFFICER", "AUDITOR"})
    List<Listed> all(@AuthenticationPrincipal Caller caller) {
        List<Draft.Head> drafts = desk.all(caller.forTenant());
        Map<UUID, String> names = members.of(drafts.stream()
                .map(Draft.Head::changedBy)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return drafts.stream().map(draft -> listed(draft, names)).toList();
    }

    private static Listed listed(Draft.Head draft, Map<UUID, String> names) {
        UUID member = draft.changedBy();
        return new Listed(
                draft.id(),
                draft.key(),
                draft.name(),
                draft.revision(),
                draft.changedAt(),
                member == null ? null : names.get(member),
                draft.basedOn());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    DraftView add(@RequestBody Wanted wanted, @AuthenticationPrincipal Caller caller) {
        long sources = Stream.of(wanted.template(), wanted.flow(), wanted.copy())
                .filter(Objects::nonNull)
                .count();
        if (sources > 1) {
            throw Invalid.field("template", "A draft starts from one thing: a template, a flow or another draft.");
        }
        return views.of(made(wanted, caller));
    }

    private Draft made(Wanted wanted, Caller caller) {
        if (wanted.template() != null) {
            return desk.fromGallery(caller, wanted.template(), wanted.name());
        }
        if (wanted.flow() != null) {
            return desk.fromVersion(caller, wanted.flow(), wanted.version(), wanted.name());
        }
        return wanted.copy() == null
                ? desk.blank(caller, wanted.name())
                : desk.copy(caller, wanted.copy(), wanted.name());
    }

    @GetMapping("/{id}")
    @RolesAllowed({"OWNER", "ADMIN", "DESIGNER", "AGENT", "PRIVACY_OFFICER", "AUDITOR"})
    DraftView one(@PathVariable UUID id, @AuthenticationPrincipal Caller caller) {
        return views.of(desk.find(caller.forTenant(), id));
    }

    @PutMapping("/{id}")
    Saved save(@PathVariable UUID id, @RequestBody Given given, @AuthenticationPrincipal Caller caller) {
        desk.find(caller.forTenant(), id);
        DraftContent content = DraftContent.of(given.bpmn(), given.forms(), given.tests());
        Draft.Head saved = desk.save(caller, id, revision(given.revision()), given.name(), content);
        return new Saved(saved.revision(), saved.changedAt(), caller.name());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID id, @AuthenticationPrincipal Caller caller) {
        desk.delete(caller.forTenant(), id);
    }

    @PostMapping("/{id}/publication")
    @ResponseStatus(HttpStatus.CREATED)
    Released publish(@PathVariable UUID id, @RequestBody Release release, @AuthenticationPrincipal Caller caller) {
        desk.find(caller.forTenant(), id);
        int revision = revision(release.revision());
        String note = PublicationAnswer.note(release.note());
        // The same revision is published as was tested, or none.
        gate.pass(caller, desk.at(caller.forTenant(), id, revision).content().bundle());
        Publication publication = desk.publish(caller, id, revision, release.onto(), note);
        FlowVersion version = PublicationAnswer.live(publication);
        return new Released(versions.of(caller.forTenant(), version), PublicationAnswer.warnings(publication));
    }

    private static int revision(@Nullable Integer given) {
        if (given == null || given < 1 || given == Integer.MAX_VALUE) {
            throw Invalid.field("revision", "Say which revision this began with.");
        }
        return given;
    }
}
