package io.smartconvo.email;

import io.smartconvo.sdk.StepContext;
import io.smartconvo.sdk.Utterance;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A conversation with thirty seconds to spare. */
record FakeContext(Duration timeLeft) implements StepContext {

    FakeContext() {
        this(Duration.ofSeconds(30));
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
}
