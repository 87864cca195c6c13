package io.smartconvo.widget;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a visitor's browser is told. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ServerFrame.Welcome.class, name = "welcome"),
    @JsonSubTypes.Type(value = ServerFrame.Delta.class, name = "delta"),
    @JsonSubTypes.Type(value = ServerFrame.Ack.class, name = "ack"),
    @JsonSubTypes.Type(value = ServerFrame.Typing.class, name = "typing"),
    @JsonSubTypes.Type(value = ServerFrame.Data.class, name = "data"),
    @JsonSubTypes.Type(value = ServerFrame.Requested.class, name = "requested"),
    @JsonSubTypes.Type(value = ServerFrame.Gone.class, name = "gone"),
    @JsonSubTypes.Type(value = ServerFrame.Refused.class, name = "error"),
    @JsonSubTypes.Type(value = ServerFrame.Pong.class, name = "pong")
})
public sealed interface ServerFrame {

    /** The conversation is open; the token replaces the one held before. */
    record Welcome(
            String conversation,
            String token,
            long seq,
            boolean resumed,
            String locale,
            Map<String, String> theme,
            Map<String, String> texts,
            boolean demo)
            implements ServerFrame {
        public Welcome {
            theme = Map.copyOf(theme);
            texts = Map.copyOf(texts);
        }

        @Override
        public String toString() {
            return "Welcome[" + conversation + ", seq=" + seq + ", resumed=" + resumed + "]";
        }
    }

    /** An event of the conversation, with the questions it closed. Its JSON is made by {@link FrameCodec}. */
    record Occurred(long seq, Instant at, Event event, List<StepId> closed) implements ServerFrame {
        public Occurred {
            closed = List.copyOf(closed);
        }

        public static Occurred of(long seq, Instant at, Event event) {
            return new Occurred(seq, at, event, List.of());
        }
    }

    /** A piece of a streamed reply, from character {@code at} of it on. */
    record Delta(String turn, int at, String text) implements ServerFrame {
        @Override
        public String toString() {
            return "Delta[" + turn + ", at=" + at + ", " + text.length() + " characters]";
        }
    }

    /** The frame was taken; {@code seq} is at least the newest event it caused. */
    record Ack(FrameId id, long seq) implements ServerFrame {}

    /** An answer is on its way. */
    record Typing(@Nullable String turn) implements ServerFrame {}

    /** What is held about the visitor, and where each purpose stands. */
    record Data(List<Held> held, List<PurposeView> purposes, List<Receipt> receipts, TranscriptView transcript)
            implements ServerFrame {
        public Data {
            held = List.copyOf(held);
            purposes = List.copyOf(purposes);
            receipts = List.copyOf(receipts);
        }

        @Override
        public String toString() {
            return "Data[" + held.size() + " held, " + purposes.size() + " purposes]";
        }
    }

    /** A personal answer, as the visitor would write it. */
    record Held(String field, String label, String value, String purpose, Instant until) {
        @Override
        public String toString() {
            return "Held[" + field + "]";
        }
    }

    record PurposeView(
            String id,
            Basis basis,
            ConsentState state,
            Event.Notice notice,
            @Nullable Instant decidedAt) {}

    /** Why the law lets the tenant process data for a purpose. */
    enum Basis {
        @JsonProperty("consent")
        CONSENT,
        @JsonProperty("contract")
        CONTRACT,
        @JsonProperty("legalObligation")
        LEGAL_OBLIGATION,
        @JsonProperty("legitimateInterest")
        LEGITIMATE_INTEREST
    }

    /** Where the visitor's decision stands. */
    enum ConsentState {
        @JsonProperty("unknown")
        UNKNOWN,
        @JsonProperty("given")
        GIVEN,
        @JsonProperty("refused")
        REFUSED,
        @JsonProperty("withdrawn")
        WITHDRAWN,
        @JsonProperty("superseded")
        SUPERSEDED,
        @JsonProperty("expired")
        EXPIRED
    }

    /** A decision on record; {@code jws} is the signed receipt, for the visitor to keep. */
    record Receipt(
            String id,
            String purpose,
            boolean granted,
            Instant at,
            @Nullable String jws) {}

    /** How much of the conversation is kept, and until when at the latest. */
    record TranscriptView(long events, Instant until) {}

    /**
     * What the visitor asked for is under way.
     *
     * @param token lets whoever has it see how it stands, on {@code page}, behind its {@code #request.token}
     * @param reference what people call it
     */
    record Requested(FrameId id, String request, String token, String reference, String page) implements ServerFrame {
        @Override
        public String toString() {
            return "Requested[" + reference + "]";
        }
    }

    /** The token is of no use any more: start fresh. */
    record Gone() implements ServerFrame {}

    /** A frame was refused and had no effect. */
    record Refused(ErrorCode code, String detail, @Nullable FrameId id) implements ServerFrame {}

    record Pong() implements ServerFrame {}
}
