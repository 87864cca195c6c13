package io.smartconvo.conversation;

import io.smartconvo.widget.ClientFrame;
import io.smartconvo.widget.ErrorCode;
import io.smartconvo.widget.ServerFrame;
import java.util.List;
import org.springframework.stereotype.Component;

/** What each frame of a welcomed visitor leads to, whatever it travelled over. */
@Component
class ChatDoor {

    private final TurnService turns;
    private final ChatPublisher publisher;
    private final MyData data;
    private final RightsWindow rights;

    ChatDoor(TurnService turns, ChatPublisher publisher, MyData data, RightsWindow rights) {
        this.turns = turns;
        this.publisher = publisher;
        this.data = data;
        this.rights = rights;
    }

    /** Acts on a frame and says what to tell its sender, if anything. */
    List<ServerFrame> take(Greeting.Guest guest, ClientFrame frame) {
        if (frame instanceof ClientFrame.Stop stop) {
            publisher.stop(guest, stop.turn());
            return List.of(new ServerFrame.Ack(stop.id(), 0));
        }
        if (frame instanceof ClientFrame.Request request) {
            return rights.take(guest, request);
        }
        if (frame instanceof ClientFrame.Idempotent idempotent) {
            return List.of(turns.take(guest.tenant(), guest.conversation(), idempotent));
        }
        if (frame instanceof ClientFrame.Data) {
            return List.of(data.of(guest));
        }
        if (frame instanceof ClientFrame.Hello) {
            return List.of(new ServerFrame.Refused(ErrorCode.MALFORMED, "This connection has been welcomed", null));
        }
        return frame instanceof ClientFrame.Ping ? List.of(new ServerFrame.Pong()) : List.of();
    }
}
