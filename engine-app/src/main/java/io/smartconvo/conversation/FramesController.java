package io.smartconvo.conversation;

import io.smartconvo.platform.Browser;
import io.smartconvo.platform.ClientAddress;
import io.smartconvo.widget.ClientFrame;
import io.smartconvo.widget.CloseCode;
import io.smartconvo.widget.Decoding;
import io.smartconvo.widget.FrameCodec;
import io.smartconvo.widget.ServerFrame;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
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
    private final EventStreams streams;
    private final Limits limits;

    FramesController(FrameCodec codec, Reception reception, ChatDoor door, EventStreams streams, Limits limits) {
        this.codec = codec;
        this.reception = reception;
        this.door = door;
        this.streams = streams;
        this.limits = limits;
    }

    @PostMapping(
            path = "/frames",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    void frames(
            @RequestHeader(HttpHeaders.ORIGIN) Optional<String> origin,
            @RequestHeader(HttpHeaders.AUTHORIZATION) Optional<String> authorization,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        String address = ClientAddress.of(request).rateKey();
        limits.check(address);
        if (!(codec.decodeBatch(body(request)) instanceof Decoding.Batch batch)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "The body is not a batch of frames");
        }
        limits.charge(address, batch.frames().size() - 1);
        Exchange exchange = new Exchange(origin.orElse(""), Browser.of(request));
        authorization.flatMap(header -> admit(header, origin.orElse(null))).ifPresent(exchange::admitted);
        batch.frames().forEach(exchange::take);
        answer(response, codec.encodeBatch(exchange.answers));
    }

    /** By hand, because message converters log the beginning of what they read and write, and read without a limit. */
    private static String body(HttpServletRequest request) throws IOException {
        byte[] body = request.getContentLengthLong() > FrameCodec.MAX_BATCH_BYTES
                ? new byte[0]
                : request.getInputStream().readNBytes(FrameCodec.MAX_BATCH_BYTES + 1);
        if (body.length > FrameCodec.MAX_BATCH_BYTES || request.getContentLengthLong() > body.length) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE, "The body is too large");
        }
        return new String(body, StandardCharsets.UTF_8);
    }

    private static void answer(HttpServletResponse response, String json) throws IOException {
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getOutputStream().write(json.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(
            @RequestParam(defaultValue = "0") long after,
            @RequestHeader(HttpHeaders.ORIGIN) Optional<String> origin,
            @RequestHeader(HttpHeaders.AUTHORIZATION) Optional<String> authorization,
            HttpServletRequest request) {
        String address = ClientAddress.of(request).rateKey();
        limits.check(address);
        Conversation conversation = authorization
                .flatMap(header -> admit(header, origin.orElse(null)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED, "The token opens nothing"));
        if (!limits.admit(address)) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS, "Too many open streams");
        }
        // Nobody can have seen what has not happened; a reader who says so would wait for it for ever.
        long seen = Math.max(0, Math.min(after, conversation.seq()));
        return streams.open(conversation, seen, () -> limits.leave(address));
    }

    private Optional<Conversation> admit(String authorization, @Nullable String origin) {
        return authorization.startsWith(BEARER)
                ? reception.admit(authorization.substring(BEARER.length()), origin)
                : Optional.empty();
    }

    /** As the socket is closed for the same reason. */
    private static HttpStatus refusal(Greeting.Refused refused) {
        return refused.close() == CloseCode.FORBIDDEN ? HttpStatus.FORBIDDEN : HttpStatus.NOT_FOUND;
    }

    /** One request's frames, taken in their order. */
    private class Exchange {

        private final String origin;
        private final Browser browser;
        private final List<ServerFrame> answers = new ArrayList<>();
        private Greeting.@Nullable Guest guest;

        Exchange(String origin, Browser browser) {
            this.origin = origin;
            this.browser = browser;
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
                answers.addAll(door.take(Objects.requireNonNull(guest), frame));
            }
        }

        private void greet(ClientFrame.Hello hello) {
            Greeting greeting = reception.greet(hello, origin, browser);
            if (greeting instanceof Greeting.Opened opened) {
                guest = opened.guest();
                answers.add(opened.welcome());
            } else if (greeting instanceof Greeting.Refused refused) {
                throw new ResponseStatusException(refusal(refused), refused.detail());
            } else {
                answers.add(new ServerFrame.Gone());
            }
        }
    }
}
