package io.smartconvo.widget;

/** Why the server closes a socket. A client does not come back by itself, except after {@link #TOO_MANY} and {@link #GONE}. */
public enum CloseCode {
    /** The conversation was deleted; a new one may begin. */
    GONE(1001),
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
