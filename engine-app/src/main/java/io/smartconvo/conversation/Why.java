package io.smartconvo.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smartconvo.sdk.ModelUse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What led to an event: sealed in the event's own body, so that it costs no statement and goes where the event goes. Masked
 * like the event, and rewritten with it when a consent is withdrawn.
 *
 * @param element of the diagram that said or asked it; null for what no element says, such as the end
 * @param definition the flow version, as the engine calls it
 * @param passed the conditions decided since the event before
 * @param sources kinds of data a model was given, as the ledger of disclosures names them
 * @param consent the decisions by purpose
 * @param answers those that the element's texts and the conditions read
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Why(
        @Nullable String element,
        @Nullable String definition,
        List<Passed> passed,
        List<String> sources,
        @Nullable ModelUse model,
        Map<String, Boolean> consent,
        Map<String, Object> answers) {

    static final Why UNKNOWN = new Why(null, null, List.of(), List.of(), null, Map.of(), Map.of());

    /** What is empty is not written, and so not read. */
    Why {
        passed = Objects.requireNonNullElse(passed, List.of());
        sources = Objects.requireNonNullElse(sources, List.of());
        consent = Objects.requireNonNullElse(consent, Map.of());
        answers = Objects.requireNonNullElse(answers, Map.of());
    }

    Why with(@Nullable ModelUse masked, Map<String, Object> read) {
        return new Why(element, definition, passed, sources, masked, consent, read);
    }

    @Override
    public String toString() {
        return "Why[" + element + "]";
    }
}
