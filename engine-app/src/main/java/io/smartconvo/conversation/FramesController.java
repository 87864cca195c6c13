package io.smartconvo.conversation;

import io.smartconvo.platform.ClientAddress;
import io.smartconvo.widget.ClientFrame;
import io.smartconvo.widget.Decoding;
import io.smartconvo.widget.FrameCodec;
import io.smartconvo.widget.ServerFrame;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The same frames over HTTP, for networks that let no socket through. */
@RestController
@RequestMapping("/widget/v1")
@PermitAll
class FramesController {

    private static final String BEARER = "Bearer ";

    private final FrameCodec codec;
    private final Reception reception;
    private final ChatDoor door;
    private final ChatPublisher publisher;
    private final Limits limits;

    FramesController(FrameCodec codec, Reception reception, ChatDoor door, ChatPublisher publisher, Limits limits) {
        this.codec = codec;
        this.reception = reception;
        this.door = door;
        this.publisher = publisher;
        this.limits = limits;
    }

    @PostMapping(path = "/frames", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> frames(
            @RequestBody String body,
            @RequestHeader(HttpHeaders.ORIGIN) Optional<String> origin,
            @RequestHeader(HttpHeaders.AUTHORIZATION) Optional<String> authorization,
            HttpServletRequest request) {
        limits.check(ClientAddress.of(request).rateKey());
        Decoding decoding = codec.decodeBatch(body);
        if (!(decoding instanceof Decoding.Batch batch)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "The body is not a batch of frames");
        }
        Exchange exchange = new Exchange(origin.orElse(""));
        authorization.flatMap(header -> admit(header, origin.orElse(null))).ifPresent(exchange::admitted);
        batch.frames().forEach(exchange::take);
        return ResponseEntity.ok(codec.encodeBatch(exchange.answers));
    }

    @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(
            @RequestParam(defaultValue = "0") long after,
            @RequestHeader(HttpHeaders.ORIGIN) Optional<String> origin,
            @RequestHeader(HttpHeaders.AUTHORIZATION) Optional<String> authorization,
            HttpServletRequest request) {
        Conversation conversation = authorization
                .flatMap(header -> admit(header, origin.orElse(null)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED, "The token opens nothing"));
        String address = ClientAddress.of(request).rateKey();
        if (!limits.admit(address)) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS, "Too many open streams");
        }
        return stream(conversation, after, address);
    }

    private SseEmitter stream(Conversation conversation, long after, String address) {
        SseEmitter emitter = new SseEmitter(0L);
        Runnable unsubscribe = publisher.subscribe(conversation, after, frame -> send(emitter, frame));
        Runnable left = new Once(() -> {
            unsubscribe.run();
            limits.leave(address);
        });
        emitter.onCompletion(left);
        emitter.onTimeout(left);
        emitter.onError(broken -> left.run());
        return emitter;
    }

    private void send(SseEmitter emitter, ServerFrame frame) {
        try {
            emitter.send(codec.encode(frame), MediaType.TEXT_PLAIN);
        } catch (IOException | IllegalStateException gone) {
            emitter.completeWithError(new IOException("The reader is gone"));
        }
    }

    private Optional<Conversation> admit(String authorization, @Nullable String origin) {
        return authorization.startsWith(BEARER)
                ? reception.admit(authorization.substring(BEARER.length()), origin)
                : Optional.empty();
    }

    /** One request's frames, taken in their order. */
    private class Exchange {

        private final String origin;
        private final List<ServerFrame> answers = new ArrayList<>();
        private Greeting.@Nullable Guest guest;

        Exchange(String origin) {
            this.origin = origin;
        }

        void admitted(Conversation conversation) {
            guest = new Greeting.Guest(conversation.tenant(), conversation.id());
        }

        void take(Decoding decoding) {
            if (decoding instanceof Decoding.Malformed malformed) {
                answers.add(malformed.asFrame());
            } else if (decoding instanceof Decoding.Decoded decoded) {
                take(decoded.frame());
            }
        }

        private void take(ClientFrame frame) {
            if (frame instanceof ClientFrame.Hello hello) {
                greet(hello);
            } else if (guest == null) {
                answers.add(new ServerFrame.Gone());
            } else {
                door.take(Objects.requireNonNull(guest), frame).ifPresent(answers::add);
            }
        }

        private void greet(ClientFrame.Hello hello) {
            Greeting greeting = reception.greet(hello, origin);
            if (greeting instanceof Greeting.Opened opened) {
                guest = opened.guest();
                answers.add(opened.welcome());
            } else if (greeting instanceof Greeting.Refused refused) {
                answers.add(new ServerFrame.Refused(refused.code(), refused.detail(), null));
            } else {
                answers.add(new ServerFrame.Gone());
            }
        }
    }

    /** Runs once, whoever says first that the stream is over. */
    private static final class Once implements Runnable {

        private final AtomicBoolean done = new AtomicBoolean();
        private final Runnable work;

        Once(Runnable work) {
            this.work = work;
        }

        @Override
        public void run() {
            if (done.compareAndSet(false, true)) {
                work.run();
            }
        }
    }
}
