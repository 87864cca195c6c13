package io.smartconvo.http;

/** An address may not be called. The reason never quotes it. */
final class EgressRefused extends Exception {

    private final String reason;

    EgressRefused(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
