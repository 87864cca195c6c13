package io.smartconvo.privacy;

import java.util.regex.Pattern;

/** What personal data is used for, by the id its tenant declared; every stored personal value names one. */
public record Purpose(String id) {

    private static final Pattern ID = Pattern.compile("[a-z][a-zA-Z0-9_-]{0,63}");

    public Purpose {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "A purpose id is a lower-case letter and up to 63 letters, digits, _ or -");
        }
    }

    @Override
    public String toString() {
        return id;
    }
}
