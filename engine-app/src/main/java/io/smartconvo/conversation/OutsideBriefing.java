package io.smartconvo.conversation;

import io.smartconvo.ai.OutsideSteps;
import io.smartconvo.capture.AnswerVault;
import io.smartconvo.engine.OutsideTask;
import io.smartconvo.flow.FlowCatalogue;
import io.smartconvo.flow.FlowModel;
import io.smartconvo.flow.FlowStep;
import io.smartconvo.flow.feel.Escaping;
import io.smartconvo.flow.feel.FeelBudget;
import io.smartconvo.privacy.Disguise;
import io.smartconvo.sdk.Utterance;
import io.smartconvo.widget.Event;
import io.smartconvo.widget.ServerFrame;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads, in one short transaction that ends before the work starts, what an outside step may know. */
@Component
class OutsideBriefing {

    /** No attempt of any step lasts longer; a step keeps its own, shorter time limit. */
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final TransactionTemplate reading;
    private final Conversations conversations;
    private final Transcript transcript;
    private final FlowCatalogue flows;
    private final OutsideSteps steps;
    private final PermittedAnswers permitted;
    private final AnswerVault vault;
    private final ConversationProperties properties;
    private final SandboxTime time;

    OutsideBriefing(
            PlatformTransactionManager transactions,
            Conversations conversations,
            Transcript transcript,
            FlowCatalogue flows,
            OutsideSteps steps,
            PermittedAnswers permitted,
            AnswerVault vault,
            ConversationProperties properties,
            SandboxTime time) {
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.conversations = conversations;
        this.transcript = transcript;
        this.flows = flows;
        this.steps = steps;
        this.permitted = permitted;
        this.vault = vault;
        this.properties = properties;
        this.time = time;
    }

    /** Nothing when the conversation is over. */
    Optional<Brief> of(OutsideTask task) {
        Optional<Brief> brief = reading.execute(status -> conversations
                .lookByProcess(task.tenant(), task.conversationProcess())
                .filter(conversation -> !conversation.ended())
                .map(conversation -> brief(task, conversation)));
        return brief == null ? Optional.empty() : brief;
    }

    private Brief brief(OutsideTask task, Conversation conversation) {
        FlowModel flow = flows.model(task.tenant(), task.step().processDefinitionId());
        FlowStep step = flow.step(task.step().stepId())
                .orElseThrow(() -> new IllegalStateException(
                        "The flow has no step " + task.step().stepId()));
        Disguise disguise = conversation.disguise();
        Permitted may = told(conversation, step, disguise);
        Record input = step.filled(may.feelContext(), FeelBudget.ofTurn(time.in(task.tenant())), Escaping.NONE);
        List<Utterance> said = transcript.latest(conversation, properties.transcriptTurns()).stream()
                .map(ServerFrame.Occurred::event)
                .flatMap(OutsideBriefing::utterance)
                .map(may::of)
                .map(utterance -> disguised(utterance, disguise))
                .toList();
        Set<String> known = personal(conversation, flow);
        Set<String> personal = sent(may, step, known::contains);
        Set<String> kinds = new HashSet<>();
        String how = steps.seesPersonalValues(step.input()) ? "" : " (masked)";
        personal.forEach(name -> kinds.add("field:" + name + how));
        sent(may, step, name -> !known.contains(name)).forEach(name -> kinds.add("answer:" + name));
        return new Brief(
                conversation,
                input,
                personal,
                kinds,
                LIMIT,
                said,
                may,
                disguise.sparing(AuthoredTexts.of(step)),
                new VisitorView(conversation.memory()));
    }

    /** What is permitted, as this step may know it. */
    private Permitted told(Conversation conversation, FlowStep step, Disguise disguise) {
        Permitted may = permitted.of(conversation);
        return steps.seesPersonalValues(step.input())
                ? may
                : may.knowing(conversation.memory().disguised(may.answers(), disguise));
    }

    /** The bot's words were the flow's, or masked when they came; those of people are masked once more. */
    private static Utterance disguised(Utterance said, Disguise disguise) {
        String text =
                said.speaker() == Utterance.Speaker.BOT ? disguise.hide(said.text(), true) : disguise.mask(said.text());
        return new Utterance(said.speaker(), text);
    }

    /** Whichever flow of the conversation asked for them. */
    private Set<String> personal(Conversation conversation, FlowModel flow) {
        Set<String> personal = new HashSet<>(flow.personalAnswers());
        vault.names(conversation.tenant(), conversation.subject()).forEach(name -> personal.add(name.value()));
        return personal;
    }

    private static Set<String> sent(Permitted may, FlowStep step, Predicate<String> wanted) {
        return step.sends().stream()
                .filter(may.answers()::containsKey)
                .filter(wanted)
                .collect(Collectors.toSet());
    }

    private static Stream<Utterance> utterance(Event event) {
        if (event instanceof Event.Say say) {
            return Stream.of(new Utterance(Utterance.Speaker.BOT, say.text()));
        }
        if (event instanceof Event.Ask ask) {
            return Stream.of(new Utterance(Utterance.Speaker.BOT, ask.text()));
        }
        if (event instanceof Event.Choices choices) {
            return Stream.of(new Utterance(Utterance.Speaker.BOT, choices.text()));
        }
        if (event instanceof Event.Visitor visitor && !visitor.text().isEmpty()) {
            return Stream.of(new Utterance(Utterance.Speaker.VISITOR, visitor.text()));
        }
        return event instanceof Event.Agent agent
                ? Stream.of(new Utterance(Utterance.Speaker.AGENT, agent.text()))
                : Stream.empty();
    }
}
