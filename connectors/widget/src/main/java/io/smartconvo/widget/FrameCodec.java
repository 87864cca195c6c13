package io.smartconvo.widget;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Frames as JSON. What a client sends is read strictly, within limits of size, depth and length, and never throws; what
 * the server wrote itself is trusted to be whole. Thread-safe.
 */
public final class FrameCodec {

    /** The largest frame, in bytes of UTF-8. */
    public static final int MAX_BYTES = 16 * 1024;

    /** The largest {@code form} frame, and the largest text message a socket has to take. */
    public static final int MAX_FORM_BYTES = 64 * 1024;

    /** The largest body of {@code POST /widget/v1/frames}. */
    public static final int MAX_BATCH_BYTES = 256 * 1024;

    static final int MAX_BATCH_FRAMES = 64;

    private static final String CLOSED = "closed";
    private static final String WHY = "why";

    private final JsonMapper mapper;
    private final ClientFrameReader reader = new ClientFrameReader();

    public FrameCodec() {
        var limits = StreamReadConstraints.builder()
                .maxDocumentLength(MAX_BATCH_BYTES)
                .maxNestingDepth(64)
                .maxNameLength(256)
                .maxNumberLength(64)
                .build();
        // Recycled buffers and remembered names would keep what somebody said until somebody else says something.
        var json = JsonFactory.builder()
                .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
                .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
                .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
                .streamReadConstraints(limits)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        mapper = JsonMapper.builder(json)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build();
    }

    /** Reads one text message of a socket. */
    public Decoding decode(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MAX_FORM_BYTES) {
            return tooLarge();
        }
        return read(text, node -> frame(node, bytes));
    }

    /** Reads the body of {@code POST /widget/v1/frames}: a {@link Decoding.Batch} or {@link Decoding.Malformed}. */
    public Decoding decodeBatch(String text) {
        if (text.getBytes(StandardCharsets.UTF_8).length > MAX_BATCH_BYTES) {
            return tooLarge();
        }
        return read(text, this::batch);
    }

    public String encode(ServerFrame frame) {
        return mapper.writeValueAsString(tree(frame));
    }

    /** The answer to {@code POST /widget/v1/frames}. */
    public String encodeBatch(List<? extends ServerFrame> frames) {
        var batch = mapper.createObjectNode();
        var array = batch.putArray("frames");
        frames.forEach(frame -> array.add(tree(frame)));
        return mapper.writeValueAsString(batch);
    }

    /** An event as it is stored: everything but its number and its time, which have columns of their own. */
    public byte[] pack(Event event, List<StepId> closed) {
        return mapper.writeValueAsBytes(tree(event, closed));
    }

    /** The same with what led to it, for the tenant's people: {@link #unpack} leaves that out, so no widget is told. */
    public byte[] pack(Event event, List<StepId> closed, Object why) {
        var node = tree(event, closed);
        node.set(WHY, mapper.valueToTree(why));
        return mapper.writeValueAsBytes(node);
    }

    /** What led to a packed event, if it was kept. What cannot be read fails without repeating any of it. */
    public <T> Optional<T> why(byte[] packed, Class<T> type) {
        try {
            var why = mapper.readTree(packed).path(WHY);
            return why.isMissingNode() ? Optional.empty() : Optional.of(mapper.treeToValue(why, type));
        } catch (JacksonException broken) {
            throw new IllegalStateException("what led to a stored event is not readable");
        }
    }

    /** The reverse of {@link #pack}. What cannot be read fails without repeating any of it. */
    public ServerFrame.Occurred unpack(long seq, Instant at, byte[] packed) {
        try {
            return unpack(seq, at, (ObjectNode) mapper.readTree(packed));
        } catch (JacksonException broken) {
            throw new IllegalStateException("the stored event " + seq + " is not readable");
        }
    }

    private ServerFrame.Occurred unpack(long seq, Instant at, ObjectNode node) {
        var closed = node.path(CLOSED)
                .valueStream()
                .map(step -> new StepId(step.stringValue()))
                .toList();
        return new ServerFrame.Occurred(seq, at, mapper.treeToValue(node, Event.class), closed);
    }

    private Decoding read(String text, Function<ObjectNode, Decoding> then) {
        try {
            return mapper.readTree(text) instanceof ObjectNode node
                    ? then.apply(node)
                    : new Decoding.Malformed(ErrorCode.MALFORMED, "a frame is one JSON object", null);
        } catch (JacksonException broken) {
            return new Decoding.Malformed(ErrorCode.MALFORMED, "not valid JSON", null);
        }
    }

    private Decoding frame(ObjectNode node, int bytes) {
        if (bytes > MAX_BYTES && !"form".equals(node.path("type").stringValue(""))) {
            return tooLarge();
        }
        return reader.read(node);
    }

    private Decoding batch(ObjectNode node) {
        var frames = node.path("frames");
        if (!frames.isArray() || frames.isEmpty() || frames.size() > MAX_BATCH_FRAMES) {
            return new Decoding.Malformed(
                    ErrorCode.MALFORMED, "frames has to be a list of 1 to " + MAX_BATCH_FRAMES, null);
        }
        return new Decoding.Batch(frames.valueStream().map(this::one).toList());
    }

    private Decoding one(JsonNode node) {
        if (!(node instanceof ObjectNode frame)) {
            return new Decoding.Malformed(ErrorCode.MALFORMED, "a frame is one JSON object", null);
        }
        var bytes = mapper.writeValueAsBytes(frame).length;
        return bytes > MAX_FORM_BYTES ? tooLarge() : frame(frame, bytes);
    }

    private static Decoding.Malformed tooLarge() {
        return new Decoding.Malformed(ErrorCode.TOO_LARGE, "the frame is too large", null);
    }

    private ObjectNode tree(ServerFrame frame) {
        if (!(frame instanceof ServerFrame.Occurred occurred)) {
            return mapper.valueToTree(frame);
        }
        var node = mapper.createObjectNode();
        node.put("type", "event")
                .put("seq", occurred.seq())
                .put("at", occurred.at().toString());
        return node.setAll(tree(occurred.event(), occurred.closed()));
    }

    private ObjectNode tree(Event event, List<StepId> closed) {
        ObjectNode node = mapper.valueToTree(event);
        if (!closed.isEmpty()) {
            var steps = node.putArray(CLOSED);
            closed.forEach(step -> steps.add(step.value()));
        }
        return node;
    }
}
