package io.smartconvo.conversation;

import io.smartconvo.widget.CloseCode;
import io.smartconvo.widget.FrameCodec;
import io.smartconvo.widget.ServerFrame;
import jakarta.websocket.Session;
import java.io.IOException;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;

/** Frames onto a socket. */
class SocketWire implements ChatConnection.Wire {

    private static final int BUFFER = 512 * 1024;

    /** Tomcat's own limit is 20 seconds, long for a thread to be stuck with one reader. */
    private static final String SEND_TIMEOUT = "org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT";

    private static final Long SEND_WITHIN = 5_000L;

    private final FrameCodec codec;
    private final Outbox outbox;

    SocketWire(WebSocketSession session, FrameCodec codec, Wires wires) {
        this.codec = codec;
        this.outbox = new Outbox(wires::execute, new Pipe(session), BUFFER);
        if (session instanceof NativeWebSocketSession wrapped) {
            Session socket = wrapped.getNativeSession(Session.class);
            if (socket != null) {
                socket.getUserProperties().put(SEND_TIMEOUT, SEND_WITHIN);
            }
        }
    }

    @Override
    public void send(ServerFrame frame) {
        outbox.add(codec.encode(frame));
    }

    @Override
    public void close(CloseCode code) {
        outbox.close(code.code());
    }

    private record Pipe(WebSocketSession session) implements Outbox.Pipe {

        @Override
        public void write(String text) throws IOException {
            session.sendMessage(new TextMessage(text));
        }

        @Override
        public void close(int code) throws IOException {
            session.close(new CloseStatus(code));
        }
    }
}
