package io.smartconvo.rehearsal;

/** A mail that was handed to the mail server. */
public record Mail(String to, String subject) {

    String asLine() {
        return "mail> " + to + " " + subject;
    }
}
