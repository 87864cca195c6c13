package io.smartconvo.conversation;

import io.smartconvo.node.Nodes;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What this node tells the others about conversations: ids and numbers, never a word of anybody's. */
@Component
class OtherNodes {

    static final String HAPPENED = "happened";
    static final String WRITING = "writing";
    static final String STOP = "stop";
    static final String STOP_ALL = "stopall";
    static final String GONE = "gone";

    /** A visitor's browser names the reply it wants stopped; what is no id names none. */
    private static final Pattern TURN = Pattern.compile("[0-9a-f-]{36}");

    private final Nodes nodes;

    OtherNodes(Nodes nodes) {
        this.nodes = nodes;
    }

    void happened(Conversations.Key key, long seq) {
        nodes.tell(HAPPENED, key.tenant(), key.id(), seq);
    }

    void writing(Conversations.Key key, String turn) {
        if (TURN.matcher(turn).matches()) {
            nodes.tell(WRITING, key.tenant(), key.id(), turn);
        }
    }

    void stop(Greeting.Guest guest, String turn) {
        if (TURN.matcher(turn).matches()) {
            nodes.tell(STOP, guest.tenant(), guest.conversation(), turn);
        }
    }

    void stopAll(Conversations.Key key) {
        nodes.tell(STOP_ALL, key.tenant(), key.id());
    }

    void gone(Conversations.Key key) {
        nodes.tell(GONE, key.tenant(), key.id());
    }
}
