package io.smartconvo.platform.postgres;

import io.smartconvo.platform.StartRefused;

/** The embedded server could not be brought up; carries what its tools said, which never holds application data. */
final class PostgresFailed extends StartRefused {

    private static final long serialVersionUID = 1L;

    PostgresFailed(String what, String output) {
        super(
                output.isBlank() ? what : what + System.lineSeparator() + output.strip(),
                "See docs/operations.md, The embedded database; or set spring.datasource.url to a server of yours.");
    }
}
