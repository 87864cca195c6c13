package io.smartconvo.openai;

import java.time.Duration;

/** Inputs as a flow designer would fill them in. */
final class AiReplyFixture {

    private AiReplyFixture() {}

    static AiReply shown() {
        return new AiReply("You help.", null, true, null, null, null, 500, Duration.ofSeconds(20));
    }

    static AiReply kept(String answer) {
        return new AiReply("You help.", null, true, answer, null, null, 500, Duration.ofSeconds(20));
    }

    static AiReply reading(String extract) {
        return new AiReply("You help.", null, false, null, extract, null, 500, Duration.ofSeconds(20));
    }

    static AiReply shownAndReading(String extract) {
        return new AiReply("You help.", null, true, null, extract, null, 500, Duration.ofSeconds(20));
    }

    static AiReply within(Duration timeout) {
        return new AiReply("You help.", null, true, null, null, null, 500, timeout);
    }
}
