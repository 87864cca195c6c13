package io.smartconvo.studio;

import io.smartconvo.access.Caller;
import io.smartconvo.access.MemberNames;
import io.smartconvo.audit.AuditAction;
import io.smartconvo.audit.AuditEvent;
import io.smartconvo.audit.AuditTrail;
import io.smartconvo.flow.FlowCatalogue;
import io.smartconvo.flow.FlowOutline;
import io.smartconvo.flow.FlowVersion;
import io.smartconvo.flow.Publication;
import io.smartconvo.platform.Problem;
import io.smartconvo.platform.Refusal;
import io.smartconvo.tenant.TenantId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** Drafts and what becomes of them. What two people save at once is never mixed, and none of it is lost without a word. */
@Service
class DraftDesk {

    static final int MOST_DRAFTS = 500;
    private static final Problem CONFLICT =
            new Problem("draft-conflict", HttpStatus.CONFLICT, "Somebody else has changed this draft since.");
    private static final Problem TOO_MANY =
            new Problem("too-many-drafts", HttpStatus.CONFLICT, "There are too many drafts: delete one first.");
    private static final int LONGEST_NAME = 200;

    private final Drafts drafts;
    private final FlowKeys keys;
    private final FlowCatalogue flows;
    private final Gallery gallery;
    private final MemberNames members;
    private final AuditTrail audit;
    private final Clock clock;

    DraftDesk(
            Drafts drafts,
            FlowKeys keys,
            FlowCatalogue flows,
            Gallery gallery,
            MemberNames members,
            AuditTrail audit,
            Clock clock) {
        this.drafts = drafts;
        this.keys = keys;
        this.flows = flows;
        this.gallery = gallery;
        this.members = members;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<Draft.Head> all(TenantId tenant) {
        return drafts.all(tenant);
    }

    @Transactional(readOnly = true)
    Draft find(TenantId tenant, UUID id) {
        return drafts.find(tenant, id).orElseThrow(DraftDesk::notFound);
    }

    /** Start and end, and a greeting between them. */
    @Transactional
    Draft blank(Caller caller, @Nullable String wantedName) {
        String name = name(wantedName);
        return add(caller, name, null, free -> free.apply(FlowKeys.from(name)), key -> BlankFlow.of(key, name));
    }

    @Transactional
    Draft fromGallery(Caller caller, String template, @Nullable String wantedName) {
        GalleryFlow flow = gallery.find(template)
                .orElseThrow(() -> Invalid.field("template", "There is no such flow in the gallery."));
        String name = name(Objects.requireNonNullElse(wantedName, flow.name()));
        return add(caller, name, null, free -> free.apply(flow.flowKey()), key -> flow.as(key, name));
    }

    @Transactional
    Draft fromVersion(Caller caller, String key, @Nullable Integer wanted, @Nullable String wantedName) {
        TenantId tenant = caller.forTenant();
        FlowVersion version = (wanted == null ? flows.current(tenant, key) : flows.version(tenant, key, wanted))
                .orElseThrow(() -> Invalid.field("flow", "There is no such version."));
        return add(
                caller,
                name(Objects.requireNonNullElse(wantedName, version.name())),
                version.version(),
                free -> key,
                same -> DraftContent.of(flows.authored(tenant, version.processDefinitionId())));
    }

    /** Another draft of the same flow. */
    @Transactional
    Draft copy(Caller caller, UUID id, @Nullable String wantedName) {
        Draft original =
                drafts.find(caller.forTenant(), id).orElseThrow(() -> Invalid.field("copy", "There is no such draft."));
        Draft.Head head = original.head();
        return add(
                caller,
                name(Objects.requireNonNullElse(wantedName, head.name())),
                head.basedOn(),
                free -> head.key(),
                same -> original.content());
    }

    /** What was drawn elsewhere keeps its key; a diagram without one that can be used gets a fresh one. */
    @Transactional
    Draft imported(Caller caller, String name, @Nullable String key, DraftContent content) {
        Draft draft = add(
                caller, name(name), null, free -> key == null ? free.apply(FlowKeys.from(name)) : key, same -> content);
        audit.record(AuditEvent.of(
                caller.forTenant(),
                caller.member(),
                AuditAction.FLOW_IMPORTED,
                draft.head().id().toString()));
        return draft;
    }

    private Draft add(
            Caller caller,
            String name,
            @Nullable Integer basedOn,
            Function<Function<String, String>, String> choice,
            Function<String, DraftContent> content) {
        TenantId tenant = caller.forTenant();
        drafts.lock(tenant);
        if (drafts.count(tenant) >= MOST_DRAFTS) {
            throw new Refusal(TOO_MANY);
        }
        String key = choice.apply(wanted -> keys.free(tenant, wanted));
        Draft draft = new Draft(
                new Draft.Head(UUID.randomUUID(), key, name, 1, clock.instant(), caller.member(), basedOn),
                content.apply(key));
        drafts.add(tenant, draft);
        return draft;
    }

    /** @param revision the one the author began with */
    @Transactional
    Draft.Head save(Caller caller, UUID id, int revision, @Nullable String name, DraftContent content) {
        TenantId tenant = caller.forTenant();
        Draft.Head before = find(tenant, id).head();
        String key = FlowOutline.of(content.bpmn().getBytes(StandardCharsets.UTF_8))
                .map(FlowOutline::key)
                .orElse(before.key());
        Draft.Head after = new Draft.Head(
                id,
                key,
                name == null ? before.name() : name(name),
                revision + 1,
                clock.instant(),
                caller.member(),
                // Of the flow that has this key now, its author has seen nothing yet.
                key.equals(before.key()) ? before.basedOn() : null);
        if (!drafts.save(tenant, new Draft(after, content))) {
            throw conflict(find(tenant, id).head());
        }
        return after;
    }

    @Transactional
    void delete(TenantId tenant, UUID id) {
        if (!drafts.delete(tenant, id)) {
            throw notFound();
        }
    }

    /** A draft as its author knows it; if it has changed since, they are told. */
    @Transactional(readOnly = true)
    Draft at(TenantId tenant, UUID id, int revision) {
        Draft draft = find(tenant, id);
        if (draft.head().revision() != revision) {
            throw conflict(draft.head());
        }
        return draft;
    }

    /**
     * Publishes a revision as the newest version.
     *
     * @param onto a version that the author has heard of and wants to put this one over
     */
    @Transactional
    Publication publish(Caller caller, UUID id, int revision, @Nullable Integer onto, @Nullable String note) {
        TenantId tenant = caller.forTenant();
        Draft draft = drafts.hold(tenant, id).orElseThrow(DraftDesk::notFound);
        if (draft.head().revision() != revision) {
            throw conflict(draft.head());
        }
        Integer seen = onto == null ? draft.head().basedOn() : onto;
        Publication publication = flows.publishAfter(
                tenant, seen == null ? 0 : seen, draft.content().bundle(), note, caller.member());
        if (publication instanceof Publication.Published published) {
            audit.record(AuditEvent.of(
                    tenant,
                    caller.member(),
                    AuditAction.FLOW_PUBLISHED,
                    published.version().key() + "@" + published.version().version()));
            drafts.base(tenant, id, published.version().version());
        }
        return publication;
    }

    private Refusal conflict(Draft.Head now) {
        Map<String, Object> details = new HashMap<>();
        details.put("revision", now.revision());
        details.put("changedAt", now.changedAt());
        UUID member = now.changedBy();
        String name = member == null ? null : members.of(List.of(member)).get(member);
        if (name != null) {
            details.put("changedBy", name);
        }
        return new Refusal(CONFLICT, details);
    }

    private static String name(@Nullable String wanted) {
        String name = Objects.requireNonNullElse(wanted, "").strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || !StoredText.fitsOneLine(name)) {
            throw Invalid.field("name", "A name has 1 to 200 characters.");
        }
        return name;
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
