package io.smartconvo.platform;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/**
 * A kind of refusal as clients see it (RFC 9457). Each is described in {@code docs/problems.md} under its name; none quotes
 * what the client sent.
 *
 * @param name kebab-case, stable for good: clients branch on it
 * @param status what HTTP calls it
 * @param title one sentence, the same each time
 */
public record Problem(String name, HttpStatus status, String title) {

    public static final Problem BAD_REQUEST =
            new Problem("bad-request", HttpStatus.BAD_REQUEST, "The request could not be understood.");
    public static final Problem UNAUTHORIZED =
            new Problem("unauthorized", HttpStatus.UNAUTHORIZED, "Sign in to do this.");
    public static final Problem FORBIDDEN = new Problem("forbidden", HttpStatus.FORBIDDEN, "You may not do this.");
    public static final Problem STEP_UP_REQUIRED =
            new Problem("step-up-required", HttpStatus.FORBIDDEN, "Show once more that it is you.");
    public static final Problem SCOPE_REQUIRED =
            new Problem("scope-required", HttpStatus.FORBIDDEN, "The key was not made for this.");
    public static final Problem NOT_FOUND =
            new Problem("not-found", HttpStatus.NOT_FOUND, "There is nothing at this address.");
    public static final Problem METHOD_NOT_ALLOWED =
            new Problem("method-not-allowed", HttpStatus.METHOD_NOT_ALLOWED, "This address does not take that method.");
    public static final Problem TOO_LARGE =
            new Problem("too-large", HttpStatus.CONTENT_TOO_LARGE, "The request is too large.");
    public static final Problem UNSUPPORTED_MEDIA_TYPE = new Problem(
            "unsupported-media-type", HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The request has a format not taken here.");
    public static final Problem NOT_ACCEPTABLE =
            new Problem("not-acceptable", HttpStatus.NOT_ACCEPTABLE, "The answer has no format that you accept.");
    public static final Problem TOO_MANY_REQUESTS =
            new Problem("too-many-requests", HttpStatus.TOO_MANY_REQUESTS, "Too many requests: try again later.");
    public static final Problem TOO_MANY_ATTEMPTS = new Problem(
            "too-many-attempts", HttpStatus.TOO_MANY_REQUESTS, "Too many wrong passwords: wait before the next.");
    public static final Problem INVALID = new Problem(
            "invalid", HttpStatus.UNPROCESSABLE_CONTENT, "Some of it cannot be taken: see the errors, field by field.");
    public static final Problem HTTPS_REQUIRED =
            new Problem("https-required", HttpStatus.FORBIDDEN, "Use https or wss: nothing is served in the clear.");
    public static final Problem INTERNAL =
            new Problem("internal", HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong on our side.");
    public static final Problem UNAVAILABLE =
            new Problem("unavailable", HttpStatus.SERVICE_UNAVAILABLE, "Not available now: try again later.");

    public ProblemDetail detail() {
        var detail = ProblemDetail.forStatus(status);
        detail.setType(URI.create("/problems/" + name));
        detail.setTitle(title);
        return detail;
    }

    /** The general kind for a status that something below us has chosen. */
    public static Problem of(HttpStatusCode status) {
        return switch (status.value()) {
            case 401 -> UNAUTHORIZED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 413 -> TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 429 -> TOO_MANY_REQUESTS;
            case 503 -> UNAVAILABLE;
            default -> status.is4xxClientError() ? BAD_REQUEST : INTERNAL;
        };
    }
}
