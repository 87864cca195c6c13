package io.smartconvo.privacy;

/**
 * A stretch of a text that is personal data.
 *
 * @param end exclusive
 * @param canonical the value in its one spelling: equal values are equal, however they were typed
 */
public record PersonalMatch(PersonalKind kind, int start, int end, String canonical) {

    @Override
    public String toString() {
        return "PersonalMatch[" + kind + ", " + start + " to " + end + "]";
    }
}
