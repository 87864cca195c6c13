package io.smartconvo.conversation;

import io.smartconvo.widget.FrameCodec;
import io.smartconvo.widget.ServerFrame;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.http.MediaType;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Open event streams. Each hears something now and then, so that proxies keep it and a dead one is noticed. */
@Component
class EventStreams {

    private static final int BUFFER = 512 * 1024;

    /** A line that readers of event streams pass over. */
    private static final String KEEP_ALIVE = "";

    private final Set<Open> open = ConcurrentHashMap.newKeySet();
    private final ChatPublisher publisher;
    private final FrameCodec codec;
    private final Wires wires;

    EventStreams(ChatPublisher publisher, FrameCodec codec, Wires wires) {
        this.publisher = publisher;
        this.codec = codec;
        this.wires = wires;
    }

    /** Streams what comes after {@code after}; {@code left} runs once, when the stream is over for whatever reason. */
    SseEmitter open(Conversation conversation, long after, Runnable left) {
        SseEmitter emitter = new SseEmitter(0L);
        Open stream = new Open(emitter, left);
        emitter.onCompletion(stream::ended);
        emitter.onTimeout(stream::ended);
        emitter.onError(broken -> stream.ended());
        open.add(stream);
        try {
            stream.unsubscribe = publisher.subscribe(conversation, after, stream::send);
        } catch (RuntimeException failed) {
            stream.ended();
            throw failed;
        }
        return emitter;
    }

    int count() {
        return open.size();
    }

    @Scheduled(fixedDelayString = "${smartconvo.conversation.keep-alive:15s}")
    void keepAlive() {
        open.forEach(stream -> stream.outbox.add(KEEP_ALIVE));
    }

    private final class Open {

        private final AtomicBoolean ended = new AtomicBoolean();
        private final Outbox outbox;
        private final Runnable left;
        private volatile Runnable unsubscribe = () -> {};

        Open(SseEmitter emitter, Runnable left) {
            this.outbox = new Outbox(wires::execute, new Pipe(emitter), BUFFER);
            this.left = left;
        }

        void send(ServerFrame frame) {
            outbox.add(codec.encode(frame));
        }

        void ended() {
            if (ended.compareAndSet(false, true)) {
                open.remove(this);
                unsubscribe.run();
                left.run();
            }
        }
    }

    private record Pipe(SseEmitter emitter) implements Outbox.Pipe {

        @Override
        public void write(String text) throws IOException {
            if (text.equals(KEEP_ALIVE)) {
                emitter.send(SseEmitter.event().comment(""));
            } else {
                emitter.send(text, MediaType.TEXT_PLAIN);
            }
        }

        @Override
        public void close(int code) {
            emitter.complete();
        }
    }
}
