package io.smartconvo.tryout;

import io.smartconvo.ai.OutsideStory;
import io.smartconvo.conversation.RehearsedConversation;
import io.smartconvo.conversation.SandboxTurn;
import io.smartconvo.conversation.SandboxWitness;
import io.smartconvo.engine.ProcessPath;
import io.smartconvo.flow.FlowVersion;
import io.smartconvo.rehearsal.BotEvent;
import io.smartconvo.rehearsal.ConversationDriver;
import io.smartconvo.rehearsal.ImpossibleAct;
import io.smartconvo.rehearsal.Mail;
import io.smartconvo.rehearsal.Scene;
import io.smartconvo.sdk.StepResult;
import io.smartconvo.tenant.Site;
import io.smartconvo.widget.ClientFrame;
import io.smartconvo.widget.Event;
import io.smartconvo.widget.FrameId;
import io.smartconvo.widget.ServerFrame;
import io.smartconvo.widget.StepId;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Plays the visitor of one test, in a sandbox, on the turns that every visitor's frames take. */
final class RehearsalDriver implements ConversationDriver, SandboxWitness {

    private static final long LONGEST_NAP = 20;

    private final Stage stage;
    private final Site site;
    private final FlowVersion flow;
    private final long deadline;
    private final Queue<Mail> mails = new ConcurrentLinkedQueue<>();
    private final Coverage.Notes covered = new Coverage.Notes();
    private final Story story = new Story();
    private final Deque<BotEvent> events = new ArrayDeque<>();
    private final Reply reply = new Reply();

    /** The newest event of each question that is open, oldest first. */
    private final Map<String, Event.Question> open = new LinkedHashMap<>();

    private @Nullable StageClock clock;
    private @Nullable RehearsedConversation conversation;
    private @Nullable Runnable deaf;

    /** @param time how long the whole test may take */
    RehearsalDriver(Stage stage, Site site, FlowVersion flow, Duration time) {
        this.stage = stage;
        this.site = site;
        this.flow = flow;
        this.deadline = System.nanoTime() + time.toNanos();
    }

    Coverage covered() {
        return covered.taken();
    }

    Story story() {
        return story;
    }

    @Override
    public void open(Scene scene) {
        stage.outside().follow(site.tenant(), scene.model(), scene.mailFails());
        stage.witnesses().watch(site.tenant(), this);
        clock = new StageClock(stage, site.tenant(), scene.starts());
        RehearsedConversation begun = stage.conversations().begin(site, flow, scene.locale());
        conversation = begun;
        deaf = begun.listen(reply::hear);
    }

    private RehearsedConversation conversation() {
        return Objects.requireNonNull(conversation);
    }

    @Override
    public void type(String text) {
        act(new ClientFrame.Message(fresh(), text, null));
    }

    @Override
    public void pick(String option) {
        StepId step = newest(
                question -> question instanceof Event.Choices choices
                        && choices.options().stream()
                                .anyMatch(offered -> offered.id().equals(option)),
                "no open question offers '" + option + "'");
        act(new ClientFrame.Choose(fresh(), step, option));
    }

    @Override
    public void fill(Map<String, Object> values) {
        StepId step = newest(question -> question instanceof Event.Form, "no form is open");
        act(new ClientFrame.Form(fresh(), step, FormValues.of(values)));
    }

    @Override
    public void decide(String purpose, boolean granted) {
        StepId step = newest(
                question -> question instanceof Event.Consent consent
                        && consent.purpose().equals(purpose),
                "no open question asks for consent to '" + purpose + "'");
        act(new ClientFrame.Consent(fresh(), step, Map.of(purpose, granted), null, ClientFrame.By.PANEL, null));
    }

    private StepId newest(Predicate<Event.Question> wanted, String otherwise) {
        return open.values().stream()
                .filter(wanted)
                .reduce((older, newer) -> newer)
                .map(Event.Question::step)
                .orElseThrow(() -> new ImpossibleAct(otherwise));
    }

    private static FrameId fresh() {
        return new FrameId(UUID.randomUUID().toString());
    }

    private void act(ClientFrame.Idempotent frame) {
        conversation().send(frame).ifPresent(code -> {
            throw new ImpossibleAct(
                    switch (code) {
                        case ENDED -> "the conversation has ended";
                        case STALE -> "no open question takes that answer";
                        default -> "the chat does not take that: " + code;
                    });
        });
    }

    @Override
    public void stop(String text) {
        conversation().stop(reply.await(text, deadline));
    }

    @Override
    public void pass(Duration time) {
        story.passed(time);
        Objects.requireNonNull(clock).pass(time, conversation(), this::settle);
    }

    @Override
    public Optional<BotEvent> next() {
        if (events.isEmpty()) {
            settle();
            conversation().news().forEach(this::take);
        }
        return Optional.ofNullable(events.poll());
    }

    @Override
    public Optional<Mail> nextMail() {
        settle();
        return Optional.ofNullable(mails.poll());
    }

    /** Waits until nothing more happens unless somebody acts or time passes. */
    private synchronized void settle() {
        try {
            while (conversation().works()) {
                if (System.nanoTime() > deadline) {
                    throw new ImpossibleAct("the test took too long");
                }
                wait(LONGEST_NAP);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ImpossibleAct("the server is being stopped");
        }
    }

    private void take(ServerFrame.Occurred occurred) {
        occurred.closed().forEach(step -> open.remove(step.value()));
        Event event = occurred.event();
        if (event instanceof Event.Visitor visitor && visitor.step() != null) {
            open.remove(visitor.step().value());
        }
        if (event instanceof Event.Question question) {
            open.remove(question.step().value());
            open.put(question.step().value(), question);
        }
        SeenEvents.of(event).ifPresent(seen -> {
            story.happened(seen);
            events.add(seen);
        });
    }

    @Override
    public synchronized void turned(SandboxTurn turn) {
        turn.moves().stream()
                .filter(move -> move.processDefinitionId().equals(flow.processDefinitionId()))
                .filter(move -> move.change() == ProcessPath.Change.ENTERED)
                .forEach(move -> covered.element(move.element()));
        turn.taken().stream()
                .filter(taken -> taken.processDefinitionId().equals(flow.processDefinitionId()))
                .forEach(taken -> covered.arrow(taken.sequenceFlow()));
        if (turn.frame() != null) {
            story.did(turn.frame());
        }
        notifyAll();
    }

    @Override
    public void worked(Record input, StepResult result, boolean stopped) {
        OutsideStory.mail(input, result).ifPresent(mail -> {
            story.sent(mail);
            mails.add(mail);
        });
    }

    @Override
    public void failed(Record input) {
        // The script said so, and the flow goes on from there.
    }

    @Override
    public void close() {
        if (deaf != null) {
            deaf.run();
        }
        stage.witnesses().leave(site.tenant());
        stage.outside().end(site.tenant());
        stage.time().stopTelling(site.tenant());
    }
}
