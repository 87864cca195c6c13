package io.smartconvo.mail;

import java.time.Duration;

/**
 * One letter to one person.
 *
 * @param worthFor how long it is worth sending, three days at most: what it says is over then, and it is dropped
 */
public record PlatformLetter(String to, String subject, String text, Duration worthFor) {

    private static final Duration LONGEST = Duration.ofDays(3);

    public PlatformLetter {
        if (worthFor.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("A letter waits three days at most");
        }
    }

    @Override
    public String toString() {
        return "PlatformLetter[hidden]";
    }
}
