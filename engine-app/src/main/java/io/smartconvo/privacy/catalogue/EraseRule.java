package io.smartconvo.privacy.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a visitor's rows when the visitor is erased.
 *
 * @param why why they are kept
 * @param ground the law that lets them be kept
 */
public record EraseRule(
        How how, @Nullable String why, @Nullable String ground) {

    /** What is done with the rows. */
    public enum How {
        @JsonProperty("delete")
        DELETE("delete"),
        /** Deletes the key, and with it everything it sealed, in every copy. */
        @JsonProperty("destroy-key")
        DESTROY_KEY("destroy the key"),
        @JsonProperty("keep")
        KEEP("keep");

        private final String words;

        How(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public EraseRule {
        boolean explained = why != null && ground != null;
        boolean silent = why == null && ground == null;
        if (how == How.KEEP ? !explained : !silent) {
            throw new IllegalArgumentException(
                    "what is kept needs a why and a legal ground, and nothing else has them");
        }
    }
}
