package io.smartconvo.widget;

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

    /** The token is of no use any more: start fresh. */
    record Gone() implements ServerFrame {}

    /** A frame was refused and had no effect. */
    record Refused(ErrorCode code, String detail, @Nullable FrameId id) implements ServerFrame {}

    record Pong() implements ServerFrame {}
}
