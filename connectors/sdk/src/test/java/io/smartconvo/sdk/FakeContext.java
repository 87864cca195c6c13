package io.smartconvo.sdk;

import io.smartconvo.sdk.Utterance.Speaker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A conversation that a test of a step can look into, with thirty seconds to spare if nobody says otherwise. */
public final class FakeContext implements StepContext {

    /** What was shown of a streamed reply, piece by piece. */
    public final List<String> deltas = new CopyOnWriteArrayList<>();

    public final List<Utterance> transcript = new ArrayList<>();
    public volatile boolean cancelled;
    public volatile Runnable onDelta = () -> {
        throw new AssertionError("nothing to show");
    };
    public Duration timeLeft;

    /** Of a step that has nothing to show. */
    public FakeContext() {
        this(Duration.ofSeconds(30));
    }

    public FakeContext(Duration timeLeft) {
        this.timeLeft = timeLeft;
    }

    /** Of a step that answers a visitor, word by word. */
    public static FakeContext asked(String question) {
        var context = new FakeContext();
        context.onDelta = () -> {};
        context.transcript.add(new Utterance(Speaker.VISITOR, question));
        return context;
    }

    public String shown() {
        return String.join("", deltas);
    }

    @Override
    public String tenant() {
        return "tenant-1";
    }

    @Override
    public String idempotencyKey() {
        return "work-1";
    }

    @Override
    public Locale locale() {
        return Locale.ENGLISH;
    }

    @Override
    public Map<String, Object> answers() {
        return Map.of();
    }

    @Override
    public List<Utterance> transcript() {
        return List.copyOf(transcript);
    }

    @Override
    public Duration timeLeft() {
        return timeLeft;
    }

    @Override
    public boolean cancelled() {
        return cancelled;
    }

    @Override
    public void delta(String text) {
        deltas.add(text);
        onDelta.run();
    }
}
