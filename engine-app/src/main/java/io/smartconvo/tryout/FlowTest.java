package io.smartconvo.tryout;

import io.smartconvo.conversation.TriedConversations;
import io.smartconvo.flow.FlowVersion;
import io.smartconvo.rehearsal.Difference;
import io.smartconvo.rehearsal.GoldenConversation;
import io.smartconvo.rehearsal.MalformedConversation;
import io.smartconvo.rehearsal.Replay;
import io.smartconvo.tenant.Site;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Runs one test. */
@Component
class FlowTest {

    private static final int MOST_LINES = 500;
    private static final Duration LONGEST = Duration.ofSeconds(15);

    private final Stage stage;
    private final TriedConversations conversations;

    FlowTest(Stage stage, TriedConversations conversations) {
        this.stage = stage;
        this.conversations = conversations;
    }

    TestResult run(Site site, FlowVersion flow, String name, String text) {
        GoldenConversation conversation;
        try {
            conversation = GoldenConversation.parse(name, text);
        } catch (MalformedConversation e) {
            return TestResult.malformed(name, e.line(), e.problem());
        }
        if (conversation.lines().size() > MOST_LINES) {
            return TestResult.malformed(
                    name,
                    conversation.lines().get(MOST_LINES).number(),
                    "at most " + MOST_LINES + " lines are possible");
        }
        return run(site, flow, conversation);
    }

    private TestResult run(Site site, FlowVersion flow, GoldenConversation conversation) {
        RehearsalDriver driver = new RehearsalDriver(stage, site, flow, LONGEST);
        try (driver) {
            return result(conversation, driver, Replay.of(conversation, driver));
        } finally {
            conversations.discard(site.tenant(), site.id());
        }
    }

    private static TestResult result(
            GoldenConversation conversation, RehearsalDriver driver, Optional<Difference> difference) {
        return new TestResult(
                conversation.name(),
                difference.isEmpty() ? TestResult.Outcome.PASSED : TestResult.Outcome.FAILED,
                difference.map(Difference::line).orElse(null),
                difference.map(Difference::expected).orElse(null),
                difference.map(Difference::actual).orElse(null),
                driver.story().lines(),
                driver.covered());
    }
}
