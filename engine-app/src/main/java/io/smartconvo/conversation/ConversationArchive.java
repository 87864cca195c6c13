package io.smartconvo.conversation;

import io.smartconvo.consent.ConsentDecision;
import io.smartconvo.consent.ConsentLedger;
import io.smartconvo.flow.FlowCatalogue;
import io.smartconvo.flow.FlowModel;
import io.smartconvo.flow.FlowStep;
import io.smartconvo.flow.feel.FeelExpression;
import io.smartconvo.privacy.KeyDestroyed;
import io.smartconvo.privacy.SubjectId;
import io.smartconvo.sdk.ModelUse;
import io.smartconvo.tenant.TenantId;
import io.smartconvo.widget.ServerFrame;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Conversations as the tenant's people may see them: with placeholders where anything personal was said, whoever consented
 * to what. What is not kept any more is left out.
 */
@Service
public class ConversationArchive {

    private final ConversationList list;
    private final Conversations conversations;
    private final Transcript transcript;
    private final FlowCatalogue flows;
    private final ConsentLedger ledger;

    ConversationArchive(
            ConversationList list,
            Conversations conversations,
            Transcript transcript,
            FlowCatalogue flows,
            ConsentLedger ledger) {
        this.list = list;
        this.conversations = conversations;
        this.transcript = transcript;
        this.flows = flows;
        this.ledger = ledger;
    }

    /**
     * An event as its conversation's tenant may see it.
     *
     * @param element of the diagram that said or asked it; null if that is not known
     */
    public record Kept(ServerFrame.Occurred event, @Nullable String element) {}

    /** A condition decided on the way to an event; the expression is null if its flow has no such arrow any more. */
    public record Condition(String flow, @Nullable String expression, boolean result) {}

    /**
     * What led to an event, as far as it was kept.
     *
     * @param template the kind of step the element is
     * @param processDefinitionId the flow version
     */
    public record Explanation(
            @Nullable String element,
            @Nullable String template,
            @Nullable String processDefinitionId,
            List<Condition> conditions,
            @Nullable ModelUse model,
            List<String> sources,
            Map<String, Boolean> consent,
            Map<String, Object> answers) {}

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<ConversationOverview> page(TenantId tenant, ConversationFilter filter, int limit) {
        return list.page(tenant, filter, limit);
    }

    @Transactional(readOnly = true)
    public Optional<ConversationOverview> find(TenantId tenant, UUID id) {
        return list.find(tenant, id);
    }

    /** What was said, oldest first. */
    @Transactional(readOnly = true)
    public List<Kept> events(TenantId tenant, UUID id) {
        return open(tenant, id).map(this::events).orElseGet(List::of);
    }

    private List<Kept> events(Conversation conversation) {
        EventTexts masked = EventTexts.hiding(conversation.disguise());
        return transcript.told(conversation).stream()
                .map(told -> new Kept(masked(told.event(), masked), told.why().element()))
                .toList();
    }

    /** A value may have been said before it was given: now that it is known, it is hidden there too. */
    private static ServerFrame.Occurred masked(ServerFrame.Occurred event, EventTexts texts) {
        return new ServerFrame.Occurred(event.seq(), event.at(), texts.of(event.event()), event.closed());
    }

    /** Where each purpose stands now that was ever decided on. */
    @Transactional(readOnly = true)
    public Map<String, ConsentDecision.State> consent(TenantId tenant, UUID id) {
        return ledger.decisions(tenant, new SubjectId(id)).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().state()));
    }

    /** Why an event happened; nothing if there is no such event, or it cannot be read any more. */
    @Transactional(readOnly = true)
    public Optional<Explanation> explain(TenantId tenant, UUID id, long seq) {
        return open(tenant, id)
                .flatMap(conversation -> transcript.told(conversation, seq).map(told -> explain(conversation, told)));
    }

    private Explanation explain(Conversation conversation, Told told) {
        TenantId tenant = conversation.tenant();
        Why why = told.why();
        ModelUse use = why.model();
        return new Explanation(
                why.element(),
                step(tenant, why).map(FlowStep::templateId).orElse(null),
                why.definition(),
                why.passed().stream().map(passed -> condition(tenant, passed)).toList(),
                use == null ? null : masked(conversation, use),
                why.sources(),
                why.consent(),
                conversation.memory().disguised(why.answers(), conversation.disguise()));
    }

    private static ModelUse masked(Conversation conversation, ModelUse use) {
        String prompt = conversation.disguise().hide(use.prompt(), false);
        return new ModelUse(use.model(), prompt, use.tokensIn(), use.tokensOut());
    }

    private Optional<FlowStep> step(TenantId tenant, Why why) {
        String element = why.element();
        String definition = why.definition();
        return element == null || definition == null
                ? Optional.empty()
                : model(tenant, definition).flatMap(model -> model.step(element));
    }

    private Condition condition(TenantId tenant, Passed passed) {
        return new Condition(
                passed.flow(),
                model(tenant, passed.definition())
                        .map(model -> model.conditions().get(passed.flow()))
                        .map(FeelExpression::source)
                        .orElse(null),
                passed.result());
    }

    private Optional<FlowModel> model(TenantId tenant, String definition) {
        return flows.version(tenant, definition).map(version -> flows.model(tenant, definition));
    }

    /** Nothing once its day's keys are gone, whatever is left of its row. */
    private Optional<Conversation> open(TenantId tenant, UUID id) {
        try {
            return conversations.look(tenant, new ConversationId(id));
        } catch (KeyDestroyed over) {
            return Optional.empty();
        }
    }
}
