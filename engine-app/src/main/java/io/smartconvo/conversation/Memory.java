package io.smartconvo.conversation;

import io.smartconvo.capture.WithdrawnField;
import io.smartconvo.engine.StepRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a conversation remembers: answers, decisions on purposes, and the questions that are open. Loaded once and saved
 * once in a turn, as one sealed document.
 */
class Memory {

    private final Map<String, Object> answers;
    private final Map<String, Boolean> consent;
    private final List<OpenQuestion> open;
    private final List<String> closed;
    private final Map<String, Integer> withdrawals;

    Memory() {
        this(Map.of(), Map.of(), List.of(), List.of(), Map.of());
    }

    Memory(
            Map<String, Object> answers,
            Map<String, Boolean> consent,
            List<OpenQuestion> open,
            List<String> closed,
            Map<String, Integer> withdrawals) {
        this.answers = new LinkedHashMap<>(answers);
        this.consent = new LinkedHashMap<>(consent);
        this.open = new ArrayList<>(open);
        this.closed = new ArrayList<>(closed);
        this.withdrawals = new HashMap<>(withdrawals);
    }

    Map<String, Object> answers() {
        return answers;
    }

    Map<String, Boolean> consent() {
        return consent;
    }

    List<OpenQuestion> open() {
        return open;
    }

    /** Steps that were closed without a word and of which no event has told the widget yet. */
    List<String> closed() {
        return closed;
    }

    /** How often consent was taken back, by purpose: tells work begun before from work begun after. */
    Map<String, Integer> withdrawals() {
        return withdrawals;
    }

    void withdrew(String purpose) {
        withdrawals.merge(purpose, 1, Integer::sum);
    }

    /**
     * Forgets these answers, and every other one that quotes them.
     *
     * @return how many
     */
    int forget(List<WithdrawnField> fields) {
        int before = answers.size();
        fields.forEach(field -> answers.remove(field.name().value()));
        Rewording quoted =
                Rewording.withholding(fields.stream().map(WithdrawnField::value).toList());
        answers.values().removeIf(quoted::touches);
        return before - answers.size();
    }

    /** What FEEL sees, and nothing else: the answers by name, and {@code consent.<purpose>}. */
    Map<String, Object> feelContext() {
        Map<String, Object> context = new HashMap<>(answers);
        context.put("consent", Map.copyOf(consent));
        return context;
    }

    void answer(String name, @Nullable Object value) {
        if (value == null) {
            answers.remove(name);
        } else {
            answers.put(name, value);
        }
    }

    void opened(OpenQuestion question) {
        open.removeIf(other -> other.step().equals(question.step()));
        open.add(question);
    }

    boolean close(StepRef step) {
        return open.removeIf(question -> question.step().equals(step));
    }

    /** The newest open question of this step. */
    Optional<OpenQuestion> question(String stepId) {
        return open.stream()
                .filter(question -> question.step().stepId().equals(stepId))
                .reduce((older, newer) -> newer);
    }

    @Nullable Instant nextSilence() {
        return open.stream()
                .map(OpenQuestion::silenceAt)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }
}
