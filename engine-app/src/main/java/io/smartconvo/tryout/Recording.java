package io.smartconvo.tryout;

import io.smartconvo.ai.OutsideStory;
import io.smartconvo.conversation.ConversationId;
import io.smartconvo.conversation.SandboxTurn;
import io.smartconvo.conversation.SandboxWitness;
import io.smartconvo.conversation.TriedConversations;
import io.smartconvo.rehearsal.BotEvent;
import io.smartconvo.rehearsal.ModelTurn;
import io.smartconvo.rehearsal.Notation;
import io.smartconvo.sdk.StepResult;
import io.smartconvo.widget.ClientFrame;
import io.smartconvo.widget.Event;
import io.smartconvo.widget.ServerFrame;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is said and done in a try-out, as a golden conversation. Kept in memory, on the node where it happens, and never
 * stored: what somebody typed is in it as they typed it.
 */
final class Recording implements SandboxWitness {

    private static final int MOST_LINES = 1_000;

    private final String flow;
    private final Clock clock;
    private final Set<String> scene = new LinkedHashSet<>();
    private final List<String> model = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final TreeMap<Long, SandboxTurn> early = new TreeMap<>();

    private @Nullable ConversationId conversation;
    private @Nullable RecordedTime time;
    private @Nullable String cut;
    private long seq;
    private boolean whole;

    Recording(String flow, Clock clock) {
        this.flow = flow;
        this.clock = clock;
    }

    /** The file; nothing if no conversation has begun, or some of it happened where it was not seen. */
    synchronized Optional<String> text(Locale locale) {
        if (!whole || !early.isEmpty() || lines.isEmpty()) {
            return Optional.empty();
        }
        List<String> file = new ArrayList<>(List.of("flow: " + flow, "locale: " + locale.toLanguageTag()));
        file.addAll(scene);
        file.addAll(model);
        file.add("");
        file.addAll(lines);
        return Optional.of(String.join("\n", file) + "\n");
    }

    @Override
    public synchronized void turned(SandboxTurn turn) {
        if (turn.cause() == SandboxTurn.Cause.BEGINNING) {
            begin(turn);
        } else if (turn.conversation().equals(conversation) && isEarly(turn)) {
            early.put(turn.events().get(0).seq(), turn);
        } else if (turn.conversation().equals(conversation)) {
            take(turn);
        }
    }

    private boolean isEarly(SandboxTurn turn) {
        return !turn.events().isEmpty() && turn.events().get(0).seq() > seq + 1;
    }

    private void begin(SandboxTurn turn) {
        Instant now = clock.instant();
        conversation = turn.conversation();
        time = new RecordedTime(now);
        scene.clear();
        scene.add("starts: " + now.truncatedTo(ChronoUnit.SECONDS));
        model.clear();
        lines.clear();
        early.clear();
        cut = null;
        seq = 0;
        whole = true;
        take(turn);
    }

    private void take(SandboxTurn turn) {
        if (turn.cause() == SandboxTurn.Cause.TIME && time != null) {
            time.fired(clock.instant()).ifPresent(passed -> add("clock> " + passed));
        }
        ClientFrame.Idempotent frame = turn.frame();
        if (frame != null) {
            act(frame);
        }
        turn.events().forEach(this::happened);
        while (!early.isEmpty() && early.firstKey() == seq + 1) {
            take(early.pollFirstEntry().getValue());
        }
    }

    private void act(ClientFrame.Idempotent frame) {
        VisitorActs.line(frame)
                .ifPresentOrElse(this::add, () -> add("# The visitor did something that a test cannot say."));
    }

    private void happened(ServerFrame.Occurred occurred) {
        seq = occurred.seq();
        boolean left = occurred.event() instanceof Event.Ended ended && ended.reason() == Event.EndReason.VISITOR;
        if (!left) {
            SeenEvents.of(occurred.event())
                    .filter(event -> !(event instanceof BotEvent.Kept))
                    .ifPresent(event -> add(expected(event)));
        }
    }

    /** How far a reply comes before it is stopped is never the same. */
    private String expected(BotEvent event) {
        String beginning = cut;
        if (beginning != null && event instanceof BotEvent.Said) {
            cut = null;
            return "bot> " + beginning + "*";
        }
        return Notation.expected(event);
    }

    @Override
    public synchronized void worked(Record input, StepResult result, boolean stopped) {
        OutsideStory.model(input, result, stopped).ifPresent(this::spoke);
        OutsideStory.mail(input, result).ifPresent(mail -> add(Notation.expected(mail)));
        if (OutsideStory.callsService(input)) {
            add("# A web service answered. In a test none does.");
        }
    }

    private void spoke(ModelTurn turn) {
        model.add(Notation.model(turn));
        if (turn instanceof ModelTurn.Begins begins) {
            cut = beginning(begins.text());
            add("stop> " + cut);
        }
    }

    /** Its first words: the last ones are shown late. */
    private static String beginning(String text) {
        String line = text.strip().lines().findFirst().orElse("");
        int end = line.indexOf(' ', 12);
        return end < 0 ? line : line.substring(0, end);
    }

    @Override
    public synchronized void failed(Record input) {
        if (OutsideStory.asksModel(input) && !model.contains("model: fails")) {
            model.add("model: fails");
        }
        if (OutsideStory.sendsMail(input)) {
            scene.add("mail: fails");
        }
    }

    /** Somebody is about to skip the time until this is due. */
    synchronized void skipping(List<TriedConversations.Due> due, String element) {
        if (time != null) {
            time.skipping(due, element);
        }
    }

    private void add(String line) {
        if (lines.size() < MOST_LINES) {
            lines.add(line);
        } else {
            whole = false;
        }
    }
}
