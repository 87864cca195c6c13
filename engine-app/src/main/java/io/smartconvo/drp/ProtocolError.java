package io.smartconvo.drp;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A refusal in the form the protocol has for it (Data Rights Protocol 0.9.4, 3.06). */
final class ProtocolError extends RuntimeException {

    private final HttpStatus status;
    private final transient Body body;

    private ProtocolError(HttpStatus status, Body body) {
        super(body.message(), null, false, false);
        this.status = status;
        this.body = body;
    }

    /** @param fatal true if asking again in the same way is of no use */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Body(String code, String message, @Nullable Boolean fatal) {}

    /** Whoever tries is told nothing of what it was. */
    static ProtocolError forbidden() {
        return new ProtocolError(
                HttpStatus.FORBIDDEN,
                new Body("403", "There is no such agent, token, request or signature here.", null));
    }

    static ProtocolError fatal(String message) {
        return new ProtocolError(HttpStatus.BAD_REQUEST, new Body("400", message, true));
    }

    static ProtocolError of(HttpStatus status, String message) {
        return new ProtocolError(status, new Body(String.valueOf(status.value()), message, null));
    }

    HttpStatus status() {
        return status;
    }

    Body body() {
        return body;
    }
}
