package io.smartconvo.conversation;

import io.smartconvo.engine.FlowRun;
import io.smartconvo.engine.OutsideTask;
import io.smartconvo.engine.ProcessGuard;
import io.smartconvo.engine.ProcessPath;
import io.smartconvo.engine.StepRef;
import io.smartconvo.flow.FlowCatalogue;
import io.smartconvo.flow.FlowModel;
import io.smartconvo.flow.FlowStep;
import io.smartconvo.flow.feel.Escaping;
import io.smartconvo.flow.feel.FeelBudget;
import io.smartconvo.flow.feel.FeelExpression;
import io.smartconvo.flow.feel.FeelTemplate;
import io.smartconvo.privacy.Disguise;
import io.smartconvo.sdk.ModelUse;
import io.smartconvo.widget.ClientFrame;
import io.smartconvo.widget.Event;
import io.smartconvo.widget.ServerFrame;
import io.smartconvo.widget.StepId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Everything one transaction does to a conversation. Collects events; nothing leaves before the commit. */
class Turn implements FlowRun {

    /** Steps and conditions one turn may pass; the validator already refuses loops that do not wait. */
    private static final int MOST_STEPS = 500;

    private final Conversation conversation;
    private final FlowCatalogue flows;
    private final StepHandlers handlers;
    private final Clock clock;
    private final Clock told;
    private final FeelBudget budget;
    private final List<Happening> happenings = new ArrayList<>();
    private final List<OutsideTask> dispatched = new ArrayList<>();
    private final ProcessPath path = new ProcessPath();
    private final Reasons reasons;
    private final List<Use> uses = new ArrayList<>();
    private @Nullable StepRef answering;
    private SandboxTurn.Cause cause = SandboxTurn.Cause.TIME;
    private ClientFrame.@Nullable Idempotent frame;
    private boolean brokenOff;
    private int steps;

    /** @param told the time that the flow and the visitor's answers are told */
    Turn(Conversation conversation, FlowCatalogue flows, StepHandlers handlers, Clock clock, Clock told) {
        this.conversation = conversation;
        this.flows = flows;
        this.handlers = handlers;
        this.clock = clock;
        this.told = told;
        this.budget = FeelBudget.ofTurn(told);
        this.reasons = new Reasons(conversation.memory(), this::model);
    }

    /** What a model took for a step. */
    record Use(StepRef step, ModelUse model) {}

    private record Happening(Event event, List<StepId> closed, Reasons.Sketch reasons) {}

    Conversation conversation() {
        return conversation;
    }

    Memory memory() {
        return conversation.memory();
    }

    Locale locale() {
        return conversation.locale();
    }

    FeelBudget budget() {
        return budget;
    }

    Instant now() {
        return clock.instant();
    }

    /** The date that words such as "tomorrow" start from. */
    LocalDate today() {
        return LocalDate.now(told);
    }

    /** What moves the conversation, if it is not that time has passed. */
    void by(SandboxTurn.Cause cause) {
        this.cause = cause;
    }

    /** A visitor's frame moves the conversation. */
    void by(ClientFrame.Idempotent frame) {
        this.cause = SandboxTurn.Cause.VISITOR;
        this.frame = frame;
    }

    /** The turn as those are told who watch a sandbox. */
    SandboxTurn witnessed(List<ServerFrame.Occurred> events) {
        return new SandboxTurn(conversation.id(), cause, frame, events, path.moves(), path.taken());
    }

    /** Something happened; it gets its number when the turn is saved. */
    void say(Event event) {
        say(event, null, Set.of());
    }

    /** The same, with what a model was asked and given for it. */
    void say(Event event, @Nullable ModelUse use, Collection<String> sources) {
        happenings.add(new Happening(
                event, memory().closed().stream().map(StepId::new).toList(), reasons.of(event, use, sources)));
        memory().closed().clear();
    }

    /** It is this step that speaks now. */
    void at(StepRef step) {
        reasons.at(step);
    }

    /** A model worked for this step. */
    void used(StepRef step, ModelUse use) {
        uses.add(new Use(step, use));
    }

    List<Use> uses() {
        return uses;
    }

    /** The step that this turn's frame answers: its end is told by the visitor's own event. */
    void answering(StepRef step) {
        this.answering = step;
    }

    private FlowModel model(StepRef step) {
        return model(step.processDefinitionId());
    }

    private FlowModel model(String processDefinitionId) {
        return flows.model(conversation.tenant(), processDefinitionId);
    }

    FlowStep step(StepRef step) {
        return model(step)
                .step(step.stepId())
                .orElseThrow(() -> new IllegalStateException("The flow has no step " + step.stepId()));
    }

    Asked asked(StepRef ref) {
        return new Asked(ref, model(ref), step(ref));
    }

    /** A text of a step for the visitor's eyes, with what answers it names; an answer cannot bring its own links. */
    String text(FlowStep step, String field) {
        FeelTemplate template = step.templates().get(field);
        return template == null
                ? ""
                : template.render(memory().feelContext(), budget, Escaping.MARKDOWN, memory().standIns());
    }

    @Override
    public void perform(StepRef ref) {
        spend(ref.stepId());
        at(ref);
        FlowStep step = step(ref);
        handlers.quick(step).perform(this, step);
    }

    @Override
    public boolean await(StepRef ref) {
        spend(ref.stepId());
        at(ref);
        Asked step = asked(ref);
        return handlers.waiting(step.step()).open(this, step);
    }

    @Override
    public void leave(StepRef step) {
        if (memory().close(step) && !step.equals(answering)) {
            memory().closed().add(step.stepId());
        }
    }

    @Override
    public boolean test(String processDefinitionId, String sequenceFlowId) {
        spend(sequenceFlowId);
        FeelExpression condition = model(processDefinitionId).conditions().get(sequenceFlowId);
        boolean holds = condition != null && condition.test(memory().feelContext(), budget);
        reasons.decided(processDefinitionId, sequenceFlowId, holds);
        return holds;
    }

    @Override
    public void dispatch(OutsideTask task) {
        spend(task.step().stepId());
        dispatched.add(task);
    }

    @Override
    public void ended() {
        end(Event.EndReason.COMPLETED);
    }

    @Override
    public ProcessPath path() {
        return path;
    }

    @Override
    public @Nullable ProcessGuard guard() {
        return conversation.guard();
    }

    void end(Event.EndReason reason) {
        if (!conversation.ended()) {
            brokenOff = reason != Event.EndReason.COMPLETED;
            reasons.at(null);
            say(new Event.Ended(reason));
            conversation.end();
        }
    }

    /** Whether it ended the conversation while something still waited. */
    boolean brokenOff() {
        return brokenOff;
    }

    List<OutsideTask> dispatched() {
        return dispatched;
    }

    /** Gives the turn's events their numbers, in order and without gaps, and what they say of the visitor its placeholders. */
    List<Told> number() {
        Instant now = now();
        Disguise disguise = memory().isAboutSomebody() ? conversation.disguise() : null;
        UnaryOperator<Event> kept = disguise == null ? event -> event : EventTexts.hiding(disguise)::of;
        return happenings.stream()
                .map(happening -> new Told(
                        new ServerFrame.Occurred(
                                conversation.nextSeq(), now, kept.apply(happening.event()), happening.closed()),
                        reasons.finished(happening.reasons(), disguise)))
                .toList();
    }

    private void spend(String stepId) {
        if (++steps > MOST_STEPS) {
            throw new TurnRunawayException(Objects.requireNonNull(stepId));
        }
    }
}
