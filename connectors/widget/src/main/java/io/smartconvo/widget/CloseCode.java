package io.smartconvo.widget;

/** Why the server closes a socket. A client does not come back by itself, except after {@link #TOO_MANY}. */
public enum CloseCode {
    MALFORMED(4400),
    FORBIDDEN(4403),
    UNKNOWN_SITE(4404),
    NO_HELLO(4408),
    TOO_LARGE(4413),
    TOO_MANY(4429);

    private final int code;

    CloseCode(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
