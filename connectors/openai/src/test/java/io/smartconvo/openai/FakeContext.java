package io.smartconvo.openai;

import io.smartconvo.sdk.Disclosure;
import io.smartconvo.sdk.Passage;
import io.smartconvo.sdk.StepContext;
import io.smartconvo.sdk.StepException;
import io.smartconvo.sdk.Utterance;
import io.smartconvo.sdk.Utterance.Speaker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A conversation a test can look into. */
final class FakeContext implements StepContext {

    final List<String> deltas = new CopyOnWriteArrayList<>();
    final List<String> passages = new CopyOnWriteArrayList<>();
    volatile boolean registered = true;
    final List<Utterance> transcript = new ArrayList<>();
    volatile boolean cancelled;
    volatile Runnable onDelta = () -> {};
    Duration timeLeft = Duration.ofSeconds(30);

    static FakeContext asked(String question) {
        var context = new FakeContext();
        context.transcript.add(new Utterance(Speaker.VISITOR, question));
        return context;
    }

    String shown() {
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
        if (!registered) {
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
