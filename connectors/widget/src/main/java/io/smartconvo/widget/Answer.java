package io.smartconvo.widget;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** How a visitor answered other than by text. */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({
    @JsonSubTypes.Type(Answer.Chosen.class),
    @JsonSubTypes.Type(Answer.Filled.class),
    @JsonSubTypes.Type(Answer.Decided.class)
})
public sealed interface Answer {

    /** A quick reply. */
    record Chosen(String option) implements Answer {
        @Override
        public String toString() {
            return "Chosen[]";
        }
    }

    /** A form, as labels and masked values. */
    record Filled(List<Field> fields) implements Answer {
        public Filled {
            fields = List.copyOf(fields);
        }
    }

    record Field(String label, String value) {
        @Override
        public String toString() {
            return "Field[]";
        }
    }

    /** A consent card. */
    record Decided(String purpose, boolean granted) implements Answer {}
}
