package io.smartconvo.email;

import io.smartconvo.sdk.Disclosure;
import io.smartconvo.sdk.Passage;
import io.smartconvo.sdk.StepContext;
import io.smartconvo.sdk.StepException;
import io.smartconvo.sdk.Utterance;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A conversation with thirty seconds to spare.
 *
 * @param passages what was asked leave for and how it ended, in words
 * @param forbidden a host that nothing may be sent to
 */
record FakeContext(Duration timeLeft, List<String> passages, String forbidden) implements StepContext {

    FakeContext() {
        this(Duration.ofSeconds(30));
    }

    FakeContext(Duration timeLeft) {
        this(timeLeft, new CopyOnWriteArrayList<>(), "");
    }

    static FakeContext forbidding(String host) {
        return new FakeContext(Duration.ofSeconds(30), new CopyOnWriteArrayList<>(), host);
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
        return List.of();
    }

    @Override
    public boolean cancelled() {
        return false;
    }

    @Override
    public void delta(String text) {
        throw new AssertionError("nothing to show");
    }

    @Override
    public Passage disclose(Disclosure disclosure) throws StepException {
        if (disclosure.host().equals(forbidden)) {
            throw new StepException(disclosure.refusal(), "not registered");
        }
        passages.add(disclosure.to() + " " + disclosure.host() + ":" + disclosure.port());
        return new Passage() {
            @Override
            public void ended(Outcome outcome, long tokensIn, long tokensOut) {
                passages.add(outcome.name());
            }

            @Override
            public void close() {
                passages.add("closed");
            }
        };
    }
}
