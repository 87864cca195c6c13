package io.smartconvo.widget;

/** Leaves the reading of a frame; never leaves this package. Its message repeats nothing of the frame. */
final class MalformedFrame extends RuntimeException {

    MalformedFrame(String message) {
        super(message, null, false, false);
    }
}
