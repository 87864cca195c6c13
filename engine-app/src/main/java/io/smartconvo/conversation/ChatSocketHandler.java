package io.smartconvo.conversation;

import io.smartconvo.platform.Browser;
import io.smartconvo.platform.ClientAddress;
import io.smartconvo.widget.CloseCode;
import io.smartconvo.widget.FrameCodec;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.SubProtocolCapable;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;

/** Sockets: text messages in, frames out, nobody kept who does not say hello. */
@Component
class ChatSocketHandler extends TextWebSocketHandler implements SubProtocolCapable {

    static final String PROTOCOL = "smartconvo.v1";

    private static final Logger log = LoggerFactory.getLogger(ChatSocketHandler.class);

    private final Map<String, OpenSocket> sockets = new ConcurrentHashMap<>();
    private final Limits limits;
    private final FrameCodec codec;
    private final Reception reception;
    private final ChatDoor door;
    private final ChatPublisher publisher;
    private final TaskScheduler scheduler;
    private final Wires wires;
    private final ConversationProperties properties;

    ChatSocketHandler(
            Limits limits,
            FrameCodec codec,
            Reception reception,
            ChatDoor door,
            ChatPublisher publisher,
            TaskScheduler scheduler,
            Wires wires,
            ConversationProperties properties) {
        this.limits = limits;
        this.codec = codec;
        this.reception = reception;
        this.door = door;
        this.publisher = publisher;
        this.scheduler = scheduler;
        this.wires = wires;
        this.properties = properties;
    }

    /** A socket with what has arrived of its next message: containers hand out large messages in parts. */
    private static final class OpenSocket {

        private final ChatConnection connection;
        private final StringBuilder part = new StringBuilder();

        OpenSocket(ChatConnection connection) {
            this.connection = connection;
        }
    }

    @Override
    public List<String> getSubProtocols() {
        return List.of(PROTOCOL);
    }

    @Override
    public boolean supportsPartialMessages() {
        return true;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        ChatConnection.Wire wire = new SocketWire(session, codec, wires);
        if (!PROTOCOL.equals(session.getAcceptedProtocol())) {
            wire.close(CloseCode.MALFORMED);
            return;
        }
        if (!limits.admit(address(session))) {
            wire.close(CloseCode.TOO_MANY);
            return;
        }
        ChatConnection connection = new ChatConnection(
                wire, origin(session), browser(session), limits.frames(), codec, reception, door, publisher);
        sockets.put(session.getId(), new OpenSocket(connection));
        scheduler.schedule(
                () -> closeStranger(connection, wire),
                scheduler.getClock().instant().plus(properties.helloWithin()));
    }

    private static void closeStranger(ChatConnection connection, ChatConnection.Wire wire) {
        if (connection.isStranger()) {
            wire.close(CloseCode.NO_HELLO);
        }
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) {
        OpenSocket socket = sockets.get(session.getId());
        if (socket == null) {
            return;
        }
        // One character too many is enough for the codec to say that the frame is too large.
        if (socket.part.length() <= FrameCodec.MAX_FORM_BYTES) {
            socket.part.append(message.getPayload());
        }
        if (message.isLast()) {
            String text = socket.part.toString();
            socket.part.setLength(0);
            socket.part.trimToSize();
            socket.connection.receive(text);
        }
    }

    @Override
    protected void handleBinaryMessage(WebSocketSession session, BinaryMessage message) {
        OpenSocket socket = sockets.get(session.getId());
        if (socket != null) {
            socket.connection.refuseBinary();
        }
    }

    @Override
    public void handleTransportError(WebSocketSession session, Throwable broken) {
        log.debug("A socket broke with {}", broken.getClass().getSimpleName());
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        OpenSocket socket = sockets.remove(session.getId());
        if (socket != null) {
            limits.leave(address(session));
            socket.connection.closed();
        }
    }

    private static String address(WebSocketSession session) {
        return String.valueOf(session.getAttributes().get(ClientAddress.class.getName()));
    }

    private static Browser browser(WebSocketSession session) {
        return session.getAttributes().get(Browser.class.getName()) instanceof Browser browser
                ? browser
                : Browser.UNKNOWN;
    }

    private static String origin(WebSocketSession session) {
        return Objects.requireNonNullElse(session.getHandshakeHeaders().getOrigin(), "");
    }
}
