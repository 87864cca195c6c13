package io.smartconvo.conversation;

import io.github.bucket4j.Bucket;
import io.smartconvo.platform.Browser;
import io.smartconvo.widget.ClientFrame;
import io.smartconvo.widget.CloseCode;
import io.smartconvo.widget.Decoding;
import io.smartconvo.widget.ErrorCode;
import io.smartconvo.widget.FrameCodec;
import io.smartconvo.widget.ServerFrame;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One open socket: at first a stranger, a guest of one conversation after its {@code hello}. */
class ChatConnection {

    /** The wire below; sending never blocks a turn for long. */
    interface Wire {
        void send(ServerFrame frame);

        void close(CloseCode code);
    }

    private static final Logger log = LoggerFactory.getLogger(ChatConnection.class);

    private final Wire wire;
    private final String origin;
    private final Browser browser;
    private final Bucket frames;
    private final FrameCodec codec;
    private final Reception reception;
    private final ChatDoor door;
    private final ChatPublisher publisher;
    private volatile Greeting.@Nullable Guest guest;
    private volatile @Nullable Runnable unsubscribe;
    private volatile @Nullable String newToken;

    ChatConnection(
            Wire wire,
            String origin,
            Browser browser,
            Bucket frames,
            FrameCodec codec,
            Reception reception,
            ChatDoor door,
            ChatPublisher publisher) {
        this.wire = wire;
        this.origin = origin;
        this.browser = browser;
        this.frames = frames;
        this.codec = codec;
        this.reception = reception;
        this.door = door;
        this.publisher = publisher;
    }

    /** Takes one text message; messages of a connection arrive one at a time. */
    void receive(String text) {
        if (!frames.tryConsume(1)) {
            wire.send(new ServerFrame.Refused(ErrorCode.RATE_LIMITED, "Too many frames, slow down", null));
            wire.close(CloseCode.TOO_MANY);
            return;
        }
        Decoding decoding = codec.decode(text);
        if (decoding instanceof Decoding.Decoded decoded) {
            guarded(decoded.frame());
        } else if (decoding instanceof Decoding.Malformed malformed) {
            refuse(malformed);
        }
    }

    /** A failure stays inside: the container would log its message, which may quote what was sent. */
    private void guarded(ClientFrame frame) {
        try {
            take(frame);
        } catch (RuntimeException broken) {
            log.error("A frame could not be taken", Traces.of(broken));
            wire.send(new ServerFrame.Refused(ErrorCode.INTERNAL, "The frame could not be taken", null));
        }
    }

    /** Nothing here speaks in bytes. */
    void refuseBinary() {
        wire.close(CloseCode.MALFORMED);
    }

    private void refuse(Decoding.Malformed malformed) {
        wire.send(malformed.asFrame());
        if (malformed.code() == ErrorCode.TOO_LARGE) {
            wire.close(CloseCode.TOO_LARGE);
        } else if (guest == null) {
            wire.close(CloseCode.MALFORMED);
        }
    }

    private void take(ClientFrame frame) {
        Greeting.Guest welcomed = guest;
        if (welcomed != null) {
            door.take(welcomed, frame).forEach(wire::send);
            tokenArrived(welcomed);
        } else if (frame instanceof ClientFrame.Hello hello) {
            welcome(hello);
        } else {
            wire.send(new ServerFrame.Refused(ErrorCode.NOT_WELCOME, "Say hello first", null));
        }
    }

    private void tokenArrived(Greeting.Guest welcomed) {
        String token = newToken;
        if (token != null) {
            reception.hasToken(welcomed, token);
            newToken = null;
        }
    }

    private void welcome(ClientFrame.Hello hello) {
        Greeting greeting = reception.greet(hello, origin, browser);
        if (greeting instanceof Greeting.Opened opened) {
            guest = opened.guest();
            newToken = opened.welcome().resumed() ? opened.welcome().token() : null;
            wire.send(opened.welcome());
            unsubscribe = publisher.subscribe(opened.conversation(), opened.after(), this::pass);
        } else if (greeting instanceof Greeting.Refused refused) {
            wire.send(new ServerFrame.Refused(refused.code(), refused.detail(), null));
            wire.close(refused.close());
        } else {
            wire.send(new ServerFrame.Gone());
        }
    }

    /** With its conversation a connection ends: whoever writes again is somebody new. */
    private void pass(ServerFrame frame) {
        wire.send(frame);
        if (frame instanceof ServerFrame.Gone) {
            wire.close(CloseCode.GONE);
        }
    }

    boolean isStranger() {
        return guest == null;
    }

    void closed() {
        Runnable reader = unsubscribe;
        if (reader != null) {
            reader.run();
        }
    }
}
