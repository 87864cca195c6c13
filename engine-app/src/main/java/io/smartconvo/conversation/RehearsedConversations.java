package io.smartconvo.conversation;

import io.smartconvo.engine.DueTimers;
import io.smartconvo.engine.ProcessRef;
import io.smartconvo.engine.ProcessWatch;
import io.smartconvo.flow.FlowVersion;
import io.smartconvo.tenant.Sandboxes;
import io.smartconvo.tenant.Site;
import io.smartconvo.widget.ClientFrame;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Holds conversations in a sandbox from within the product: the turns are those of any visitor, only the socket is missing. */
@Service
public class RehearsedConversations {

    final Conversations conversations;
    final TurnService turns;
    final Transcript transcript;
    final ChatPublisher publisher;
    final ProcessWatch watch;
    final DueTimers timers;
    final SilenceSweeper silence;
    private final Reception reception;
    private final Sandboxes sandboxes;

    RehearsedConversations(
            Conversations conversations,
            TurnService turns,
            Transcript transcript,
            ChatPublisher publisher,
            ProcessWatch watch,
            DueTimers timers,
            SilenceSweeper silence,
            Reception reception,
            Sandboxes sandboxes) {
        this.conversations = conversations;
        this.turns = turns;
        this.transcript = transcript;
        this.publisher = publisher;
        this.watch = watch;
        this.timers = timers;
        this.silence = silence;
        this.reception = reception;
        this.sandboxes = sandboxes;
    }

    /**
     * Begins a conversation in this version of a flow.
     *
     * @param site of a sandbox; need not be kept anywhere
     */
    public RehearsedConversation begin(Site site, FlowVersion flow, Locale locale) {
        if (sandboxes.find(site.tenant()).isEmpty()) {
            throw new IllegalArgumentException("not a sandbox");
        }
        ClientFrame.Hello hello =
                new ClientFrame.Hello(site.key(), locale.toLanguageTag(), null, Map.of(), null, flow.key(), false);
        return new RehearsedConversation(
                this, reception.begin(site, flow, hello).conversation().key());
    }

    Conversation look(Conversations.Key key) {
        return conversations
                .look(key.tenant(), key.id())
                .orElseThrow(() -> new IllegalStateException("the rehearsed conversation is gone"));
    }

    static Optional<ProcessRef> process(Conversation conversation) {
        return conversation.ended()
                ? Optional.empty()
                : Optional.of(new ProcessRef(
                        conversation.tenant(), Objects.requireNonNull(conversation.processInstanceId())));
    }
}
