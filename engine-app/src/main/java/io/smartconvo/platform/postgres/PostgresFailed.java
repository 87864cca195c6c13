package io.smartconvo.platform.postgres;

/** The embedded server could not be brought up; carries what its tools said, which never holds application data. */
final class PostgresFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PostgresFailed(String what, String output) {
        super(output.isBlank() ? what : what + System.lineSeparator() + output.strip());
    }
}
