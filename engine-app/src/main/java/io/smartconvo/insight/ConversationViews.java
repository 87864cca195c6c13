package io.smartconvo.insight;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smartconvo.access.Caller;
import io.smartconvo.ai.ModelPrices;
import io.smartconvo.audit.AuditAction;
import io.smartconvo.audit.AuditEvent;
import io.smartconvo.audit.AuditTrail;
import io.smartconvo.consent.ConsentDecision;
import io.smartconvo.conversation.ConversationArchive;
import io.smartconvo.conversation.ConversationArchive.Condition;
import io.smartconvo.conversation.ConversationArchive.Explanation;
import io.smartconvo.conversation.ConversationFilter;
import io.smartconvo.conversation.ConversationOverview;
import io.smartconvo.engine.FailureKind;
import io.smartconvo.engine.ProcessRef;
import io.smartconvo.engine.ProcessWatch;
import io.smartconvo.flow.FlowCatalogue;
import io.smartconvo.flow.FlowVersion;
import io.smartconvo.sdk.ModelUse;
import io.smartconvo.tenant.TenantId;
import io.smartconvo.widget.FrameCodec;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Puts together what is shown of conversations. Whoever opens one is written down first, in the same transaction. */
@Service
class ConversationViews {

    private static final int USUAL_PAGE = 50;
    private static final int LARGEST_PAGE = 200;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final ConversationArchive archive;
    private final ProcessWatch watch;
    private final FlowCatalogue flows;
    private final AuditTrail audit;
    private final FrameCodec codec;
    private final ModelPrices prices;

    ConversationViews(
            ConversationArchive archive,
            ProcessWatch watch,
            FlowCatalogue flows,
            AuditTrail audit,
            FrameCodec codec,
            ModelPrices prices) {
        this.archive = archive;
        this.watch = watch;
        this.flows = flows;
        this.audit = audit;
        this.codec = codec;
        this.prices = prices;
    }

    /** @param next the cursor of the page after; null on the last one */
    record Page(List<Listed> conversations, @Nullable String next) {}

    /** @param waitingNames what the diagram calls the elements it waits at, in their order */
    record Listed(
            UUID id,
            String flow,
            String flowName,
            int version,
            Status status,
            String locale,
            Instant startedAt,
            Instant lastActivityAt,
            List<String> waitingAt,
            List<String> waitingNames,
            long events) {}

    record Opened(
            UUID id,
            String flow,
            String flowName,
            int version,
            Status status,
            String locale,
            Instant startedAt,
            Instant lastActivityAt,
            String bpmn,
            List<String> waitingAt,
            List<Visited> path,
            List<Failed> incidents,
            List<ObjectNode> events,
            Map<String, ConsentDecision.State> consent) {}

    record Visited(
            String element, Instant enteredAt, @Nullable Instant leftAt) {}

    record Failed(String element, Instant at, FailureKind kind) {}

    /** What was not kept is absent. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Explained(
            @Nullable String element,
            @Nullable String template,
            @Nullable String flow,
            @Nullable Integer version,
            List<Condition> conditions,
            @Nullable Asked model,
            List<String> sources,
            Map<String, Boolean> consent,
            Map<String, Object> answers) {}

    /** @param money what it cost, in {@code currency}; absent if the model's price is not known */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Asked(
            String prompt,
            String model,
            long inputTokens,
            long outputTokens,
            @Nullable BigDecimal money,
            @Nullable String currency) {}

    @Transactional(readOnly = true)
    public Page page(TenantId tenant, ConversationsController.Wanted wanted) {
        int limit = Math.max(1, Math.min(LARGEST_PAGE, Objects.requireNonNullElse(wanted.limit(), USUAL_PAGE)));
        List<ConversationOverview> found = archive.page(tenant, filter(tenant, wanted), limit + 1);
        List<ConversationOverview> page = found.subList(0, Math.min(limit, found.size()));
        Map<String, List<String>> waiting = watch.waiting(
                tenant,
                page.stream()
                        .filter(about -> !about.ended())
                        .map(ConversationOverview::processInstanceId)
                        .filter(Objects::nonNull)
                        .toList());
        return new Page(
                page.stream().map(about -> listed(about, waiting)).toList(),
                found.size() > limit ? Cursor.after(page.get(limit - 1)) : null);
    }

    private ConversationFilter filter(TenantId tenant, ConversationsController.Wanted wanted) {
        String status = wanted.status();
        String before = wanted.before();
        return new ConversationFilter(
                definitions(tenant, wanted),
                status == null ? null : Status.read(status).orElseThrow(ConversationViews::unreadable) == Status.ENDED,
                wanted.element(),
                day(wanted.from()),
                day(wanted.to() == null ? null : wanted.to().plusDays(1)),
                before == null ? null : Cursor.read(before).orElseThrow(ConversationViews::unreadable));
    }

    /** An element is one of some flow's. */
    private @Nullable List<String> definitions(TenantId tenant, ConversationsController.Wanted wanted) {
        String flow = wanted.flow();
        if (flow == null) {
            if (wanted.element() != null || wanted.version() != null) {
                throw unreadable();
            }
            return null;
        }
        return flows.versions(tenant, flow).stream()
                .filter(version -> wanted.version() == null || version.version() == wanted.version())
                .map(FlowVersion::processDefinitionId)
                .toList();
    }

    private static ResponseStatusException unreadable() {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }

    private static @Nullable Instant day(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private Listed listed(ConversationOverview about, Map<String, List<String>> waiting) {
        FlowVersion flow = flow(about);
        List<String> elements =
                waiting.getOrDefault(Objects.requireNonNullElse(about.processInstanceId(), ""), List.of());
        return new Listed(
                about.id(),
                flow.key(),
                flow.name(),
                flow.version(),
                Status.of(about.ended()),
                about.locale().toLanguageTag(),
                about.startedAt(),
                about.lastActivityAt(),
                elements,
                elements.stream()
                        .map(flows.model(about.tenant(), about.processDefinitionId())::nameOf)
                        .toList(),
                about.events());
    }

    private FlowVersion flow(ConversationOverview about) {
        return flows.version(about.tenant(), about.processDefinitionId())
                .orElseThrow(() -> new IllegalStateException("No flow " + about.processDefinitionId()));
    }

    @Transactional
    public Optional<Opened> open(Caller caller, UUID id) {
        TenantId tenant = caller.forTenant();
        return archive.find(tenant, id).map(about -> {
            audit.record(new AuditEvent(tenant, caller.member(), AuditAction.CONVERSATION_VIEWED, id, null));
            return opened(about);
        });
    }

    private Opened opened(ConversationOverview about) {
        TenantId tenant = about.tenant();
        FlowVersion flow = flow(about);
        Optional<ProcessRef> process =
                Optional.ofNullable(about.processInstanceId()).map(instance -> new ProcessRef(tenant, instance));
        return new Opened(
                about.id(),
                flow.key(),
                flow.name(),
                flow.version(),
                Status.of(about.ended()),
                about.locale().toLanguageTag(),
                about.startedAt(),
                about.lastActivityAt(),
                new String(flows.authored(tenant, about.processDefinitionId()).xml(), StandardCharsets.UTF_8),
                process.map(ref -> watch.waiting(tenant, List.of(ref.processInstanceId()))
                                .getOrDefault(ref.processInstanceId(), List.of()))
                        .orElseGet(List::of),
                process.map(watch::path).orElseGet(List::of).stream()
                        .map(visit -> new Visited(visit.element(), visit.enteredAt(), visit.leftAt()))
                        .toList(),
                process.map(watch::failures).orElseGet(List::of).stream()
                        .map(failure -> new Failed(failure.element(), failure.at(), failure.kind()))
                        .toList(),
                archive.events(tenant, about.id()).stream().map(this::event).toList(),
                archive.consent(tenant, about.id()));
    }

    /** As the protocol writes it, and which element it is of. */
    private ObjectNode event(ConversationArchive.Kept kept) {
        ObjectNode event = (ObjectNode) JSON.readTree(codec.encode(kept.event()));
        event.remove("type");
        return kept.element() == null ? event : event.put("element", kept.element());
    }

    @Transactional
    public Optional<Explained> explain(Caller caller, UUID id, long seq) {
        TenantId tenant = caller.forTenant();
        return archive.find(tenant, id).flatMap(about -> {
            audit.record(new AuditEvent(tenant, caller.member(), AuditAction.EVENT_EXPLAINED, id, String.valueOf(seq)));
            return archive.explain(tenant, id, seq).map(why -> explained(tenant, why));
        });
    }

    private @Nullable Asked asked(@Nullable ModelUse use) {
        if (use == null) {
            return null;
        }
        BigDecimal money =
                prices.of(use.model(), use.tokensIn(), use.tokensOut()).orElse(null);
        return new Asked(
                use.prompt(),
                use.model(),
                use.tokensIn(),
                use.tokensOut(),
                money,
                money == null
                        ? null
                        : prices.currency().map(Currency::getCurrencyCode).orElse(null));
    }

    private Explained explained(TenantId tenant, Explanation why) {
        Optional<FlowVersion> flow =
                Optional.ofNullable(why.processDefinitionId()).flatMap(definition -> flows.version(tenant, definition));
        return new Explained(
                why.element(),
                why.template(),
                flow.map(FlowVersion::key).orElse(null),
                flow.map(FlowVersion::version).orElse(null),
                why.conditions(),
                asked(why.model()),
                why.sources(),
                why.consent(),
                why.answers());
    }
}
