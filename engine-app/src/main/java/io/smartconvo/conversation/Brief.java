package io.smartconvo.conversation;

import io.smartconvo.privacy.Disguise;
import io.smartconvo.sdk.Utterance;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an outside step needs to know, read before it starts.
 *
 * @param input the step's fields with their placeholders filled in
 * @param personal names of the personal answers that were filled in
 * @param kinds what is filled in, as the ledger names it: {@code field:email}, {@code field:email (masked)}, {@code
 *     answer:size}
 * @param permitted what of the answers it may know
 * @param disguise of what the step says; leaves what the flow's own author wrote
 * @param view what the visitor sees of it
 */
record Brief(
        Conversation conversation,
        Record input,
        Set<String> personal,
        Set<String> kinds,
        Duration timeLimit,
        List<Utterance> transcript,
        Permitted permitted,
        Disguise disguise,
        VisitorView view) {

    /** Whether a consent that its input rests on was taken back since, even if it was given again. */
    boolean isOutdated(Memory now) {
        return !withdrawals(conversation.memory()).equals(withdrawals(now));
    }

    private Map<String, Integer> withdrawals(Memory memory) {
        return permitted.purposes().stream()
                .collect(Collectors.toMap(id -> id, id -> memory.withdrawals().getOrDefault(id, 0)));
    }
}
