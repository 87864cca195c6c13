package io.smartconvo.widget;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of reading what a client sent. */
public sealed interface Decoding {

    record Decoded(ClientFrame frame) implements Decoding {}

    /** A batch over HTTP: every frame of it was read, or refused, in its order. */
    record Batch(List<Decoding> frames) implements Decoding {
        public Batch {
            frames = List.copyOf(frames);
        }
    }

    /** Not a frame; the detail says what is wrong with it and never repeats any of it. */
    record Malformed(
            ErrorCode code, String detail, @Nullable FrameId id) implements Decoding {
        public ServerFrame.Refused asFrame() {
            return new ServerFrame.Refused(code, detail, id);
        }
    }
}
