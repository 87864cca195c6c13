package io.smartconvo.records;

import io.smartconvo.records.Content.Field;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Kinds of personal information as California's law lists them (Cal. Civ. Code 1798.140(v)(1)). */
enum DataCategory {
    /** Addresses and numbers by which somebody is reached. */
    IDENTIFIERS("A"),
    /** What else a flow declares to be personal (1798.80(e)). */
    CUSTOMER_RECORDS("B"),
    /** How the chat was used: browser family, page, steps taken. */
    NETWORK_ACTIVITY("F"),
    /** What was written in the chat. */
    MESSAGES("H"),
    /** What no flow declares to be personal: choices and answers. */
    ANSWERS(null);

    private static final Set<String> REACHES = Set.of("email", "phone");
    private static final String FIELD = "field:";
    private static final String ANSWER = "answer:";
    private static final String MASKED = " (masked)";

    private final @Nullable String letter;

    DataCategory(@Nullable String letter) {
        this.letter = letter;
    }

    /** The subparagraph; null for what is personal by its company only. */
    @Nullable String letter() {
        return letter;
    }

    /** Of something that a flow asks for. */
    static DataCategory of(Field field) {
        if (field.purpose() == null) {
            return ANSWERS;
        }
        return REACHES.contains(field.type()) ? IDENTIFIERS : CUSTOMER_RECORDS;
    }

    /**
     * Of what the ledger of disclosures says has left.
     *
     * @param fields the categories of fields by their names
     */
    static DataCategory of(String disclosed, Map<String, DataCategory> fields) {
        if (disclosed.startsWith(FIELD)) {
            return fields.getOrDefault(name(disclosed), CUSTOMER_RECORDS);
        }
        return disclosed.startsWith(ANSWER) ? ANSWERS : MESSAGES;
    }

    /** What it is called in its flow, or in the ledger. */
    static String name(String disclosed) {
        String plain =
                disclosed.endsWith(MASKED) ? disclosed.substring(0, disclosed.length() - MASKED.length()) : disclosed;
        int colon = plain.startsWith(FIELD) || plain.startsWith(ANSWER) ? plain.indexOf(':') + 1 : 0;
        return plain.substring(colon);
    }
}
