package io.smartconvo.node;

import org.springframework.stereotype.Service;

/** This node among the others. */
@Service
public class Nodes {

    private final Peers peers;
    private final NoteSender sender;

    Nodes(Peers peers, NoteSender sender) {
        this.peers = peers;
        this.sender = sender;
    }

    /**
     * Tells every other node that is known to live. Returns at once; what it tells may get lost. Costs nothing while
     * there is no other node.
     *
     * @throws IllegalArgumentException for what is not an id: see {@link Note}
     */
    public void tell(String topic, Object... ids) {
        if (!peers.none()) {
            sender.send(Note.of(topic, ids));
        }
    }

    /** True as long as nothing can happen without this node's doing: it listens, and hears of nobody. */
    public boolean alone() {
        return peers.certainlyNone();
    }
}
