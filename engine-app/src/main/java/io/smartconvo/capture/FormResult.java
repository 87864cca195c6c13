package io.smartconvo.capture;

import java.util.List;
import java.util.Map;

/** What a submitted form turned out to be. */
public sealed interface FormResult {

    /**
     * Everything fits.
     *
     * @param values normalized, by key, in the form's order; fields left empty are missing
     * @param shown the same for the visitor's eyes
     */
    record Accepted(Map<String, Object> values, List<Shown> shown) implements FormResult {
        @Override
        public String toString() {
            return "Accepted[" + values.size() + " values]";
        }
    }

    /** A value as it is shown back to the visitor. Two fields may well have the same label. */
    record Shown(String key, String label, String value) {
        @Override
        public String toString() {
            return "Shown[" + key + "]";
        }
    }

    /** Something does not fit: for the visitor to correct, messages by key in the visitor's language. */
    record Rejected(Map<String, String> errors) implements FormResult {}

    /** No widget sends this: a key the form does not have, or a value of the wrong JSON type. Nothing to correct. */
    record Malformed() implements FormResult {}
}
