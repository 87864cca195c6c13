package io.smartconvo.retention;

import io.smartconvo.conversation.AgedConversations;
import org.springframework.stereotype.Component;

@Component
class EndAged extends PurgeTask {

    private final AgedConversations conversations;

    EndAged(RetentionRuns runs, AgedConversations conversations) {
        super("end", runs);
        this.conversations = conversations;
    }

    @Override
    void prepare(RetentionRun run) {
        if (conversations.end(run.tenant(), run.cutoff()) > 0) {
            throw new IllegalStateException("Not all of them could be ended");
        }
    }
}
