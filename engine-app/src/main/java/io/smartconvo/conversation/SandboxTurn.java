package io.smartconvo.conversation;

import io.smartconvo.engine.ProcessPath;
import io.smartconvo.widget.ClientFrame;
import io.smartconvo.widget.ServerFrame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A turn in a sandbox, after it has happened.
 *
 * @param frame what the visitor sent, if that is what moved it
 * @param events as the visitor sees them
 * @param moves the elements that were entered and left
 * @param taken the sequence flows between them
 */
public record SandboxTurn(
        ConversationId conversation,
        Cause cause,
        ClientFrame.@Nullable Idempotent frame,
        List<ServerFrame.Occurred> events,
        List<ProcessPath.Move> moves,
        List<ProcessPath.Taken> taken) {

    /** Why a conversation moved. */
    public enum Cause {
        BEGINNING,
        VISITOR,
        /** An outside step came to an end. */
        OUTSIDE,
        /** Something was due. */
        TIME
    }

    @Override
    public String toString() {
        return "SandboxTurn[" + conversation + ", " + cause + "]";
    }
}
