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

    /** What was asked leave for and how it ended, in words. */
    public final List<String> passages = new CopyOnWriteArrayList<>();

    public volatile boolean registered = true;

    /** A host that nothing may be sent to. */
    public volatile String forbidden = "";

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

    public static FakeContext forbidding(String host) {
        var context = new FakeContext();
        context.forbidden = host;
        return context;
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
    public String pseudonym() {
        return "pseudonym-1";
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

    @Override
    public Passage disclose(Disclosure disclosure) throws StepException {
        if (!registered || disclosure.host().equals(forbidden)) {
            throw new StepException(disclosure.refusal(), "not registered");
        }
        passages.add(disclosure.to() + " " + disclosure.host() + ":" + disclosure.port() + " " + disclosure.freeText()
                + " " + disclosure.masked());
        return new Passage() {
            @Override
            public void ended(Outcome outcome, long tokensIn, long tokensOut) {
                passages.add(outcome + " " + tokensIn + " " + tokensOut);
            }

            @Override
            public void close() {
                passages.add("closed");
            }
        };
    }
}
