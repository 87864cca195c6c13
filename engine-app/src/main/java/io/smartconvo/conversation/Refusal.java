package io.smartconvo.conversation;

import io.smartconvo.widget.ErrorCode;

/** A frame that is refused; the transaction it was in leaves no trace. */
class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    Refusal(ErrorCode code, String detail) {
        super(detail, null, false, false);
        this.code = code;
    }

    ErrorCode code() {
        return code;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
