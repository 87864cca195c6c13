package io.smartconvo.conversation;

/** Where something broke, without what it said: messages of foreign exceptions may quote a visitor. */
final class Traces {

    private Traces() {}

    static Throwable of(Throwable broken) {
        Throwable trace = new Throwable(broken.getClass().getName());
        trace.setStackTrace(broken.getStackTrace());
        Throwable cause = broken.getCause();
        if (cause != null && cause != broken) {
            trace.addSuppressed(of(cause));
        }
        return trace;
    }
}
