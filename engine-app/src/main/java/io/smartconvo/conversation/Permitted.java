package io.smartconvo.conversation;

import io.smartconvo.sdk.Utterance;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What of a conversation may leave it at this moment.
 *
 * @param answers without personal ones that lack consent now, and without what quotes them
 * @param consent by purpose, as the ledger has it
 * @param purposes of the personal answers among them
 * @param withheld takes values without consent out of what was said
 */
record Permitted(Map<String, Object> answers, Map<String, Boolean> consent, Set<String> purposes, Rewording withheld) {

    /** The same for a step that knows the answers in these words. */
    Permitted knowing(Map<String, Object> told) {
        return new Permitted(Map.copyOf(told), consent, purposes, withheld);
    }

    Map<String, Object> feelContext() {
        Map<String, Object> context = new HashMap<>(answers);
        context.put("consent", consent);
        return context;
    }

    Utterance of(Utterance said) {
        return withheld.isNothing() ? said : new Utterance(said.speaker(), withheld.of(said.text()));
    }
}
