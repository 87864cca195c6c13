package io.smartconvo.conversation;

import io.smartconvo.capture.AgeOutcome;
import io.smartconvo.capture.WithdrawnField;
import io.smartconvo.engine.StepRef;
import io.smartconvo.privacy.Disguise;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a conversation remembers: answers, which of them are personal, decisions on purposes, and the questions that are
 * open. Loaded once and saved once in a turn, as one sealed document.
 */
class Memory {

    private static final int MOST_PASSED = 50;

    private final Map<String, Object> answers;
    private final Map<String, Boolean> consent;
    private final List<OpenQuestion> open;
    private final List<String> closed;
    private final Map<String, Integer> withdrawals;
    private @Nullable AgeOutcome age;
    private final Map<String, PersonalAnswer> personal;
    private final Map<String, List<String>> placeholders = new LinkedHashMap<>();
    private final Deque<Passed> passed = new ArrayDeque<>();

    Memory() {
        this(Map.of(), Map.of(), List.of(), List.of(), Map.of(), null, Map.of(), Map.of());
    }

    Memory(
            Map<String, Object> answers,
            Map<String, Boolean> consent,
            List<OpenQuestion> open,
            List<String> closed,
            Map<String, Integer> withdrawals,
            @Nullable AgeOutcome age,
            Map<String, PersonalAnswer> personal,
            Map<String, List<String>> placeholders) {
        this.personal = new LinkedHashMap<>(personal);
        placeholders.forEach((label, tags) -> this.placeholders.put(label, new ArrayList<>(tags)));
        this.answers = new LinkedHashMap<>(answers);
        this.consent = new LinkedHashMap<>(consent);
        this.open = new ArrayList<>(open);
        this.closed = new ArrayList<>(closed);
        this.withdrawals = new HashMap<>(withdrawals);
        this.age = age;
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

    /** Conditions that were decided and of which no event has told yet. */
    List<Passed> passed() {
        return List.copyOf(passed);
    }

    void passed(Passed condition) {
        if (passed.size() == MOST_PASSED) {
            passed.removeFirst();
        }
        passed.addLast(condition);
    }

    List<Passed> takePassed() {
        List<Passed> taken = passed();
        passed.clear();
        return taken;
    }

    /** Which answers are personal, by name. */
    Map<String, PersonalAnswer> personal() {
        return personal;
    }

    /** The personal answers, as given and as shown, with what stands instead of them. */
    Map<String, String> knownValues() {
        Map<String, String> known = new LinkedHashMap<>();
        personal.forEach((name, answer) -> {
            known.put(answer.shown(), answer.placeholder());
            known.put(String.valueOf(answers.get(name)), answer.placeholder());
        });
        return known;
    }

    /** What stands for the personal answers, by name. */
    Map<String, String> standIns() {
        Map<String, String> standIns = new HashMap<>();
        personal.forEach((name, answer) -> standIns.put(name, answer.placeholder()));
        return standIns;
    }

    /** Answers for whoever must not know: a placeholder for each personal one, also where another quotes it. */
    Map<String, Object> disguised(Map<String, Object> answers, Disguise disguise) {
        Map<String, String> standIns = standIns();
        AnswerTexts hidden = new AnswerTexts((name, text) -> disguise.hide(text, false));
        Map<String, Object> disguised = new LinkedHashMap<>();
        answers.forEach((name, value) ->
                disguised.put(name, standIns.containsKey(name) ? standIns.get(name) : hidden.of(name, value)));
        return disguised;
    }

    /** False as long as nobody has said anything that needed a placeholder. */
    boolean isAboutSomebody() {
        return !personal.isEmpty() || !placeholders.isEmpty();
    }

    /** How the conversation's placeholders are numbered; see {@link io.smartconvo.privacy.Placeholders}. */
    Map<String, List<String>> placeholders() {
        return placeholders;
    }

    /** What is known of the visitor's age: that an age gate was passed, or that this is a child. */
    @Nullable AgeOutcome age() {
        return age;
    }

    /** The first outcome stands. A child's answers are forgotten, and a child stays one. */
    void aged(AgeOutcome outcome) {
        if (outcome == AgeOutcome.UNDER) {
            answers.clear();
            personal.clear();
        }
        age = age == null || outcome == AgeOutcome.UNDER ? outcome : age;
    }

    boolean ofAChild() {
        return age == AgeOutcome.UNDER;
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
        personal.keySet().retainAll(answers.keySet());
        return before - answers.size();
    }

    /** What FEEL sees, and nothing else: the answers by name, {@code consent.<purpose>} and {@code ageGate}. */
    Map<String, Object> feelContext() {
        return feelContext(answers);
    }

    /** The same with other answers in place of the memory's own. */
    Map<String, Object> feelContext(Map<String, Object> answers) {
        Map<String, Object> context = new HashMap<>(answers);
        context.put("consent", Map.copyOf(consent));
        if (age == null) {
            context.remove("ageGate");
        } else {
            context.put("ageGate", age.id());
        }
        return context;
    }

    /** What is personal stays so, whatever the flow makes of it. */
    void answer(String name, @Nullable Object value) {
        if (value == null) {
            answers.remove(name);
            personal.remove(name);
        } else {
            answers.put(name, value);
            personal.computeIfPresent(name, (key, known) -> known.showing(value.toString()));
        }
    }

    /** An answer that was kept with consent. */
    void answer(String name, Object value, PersonalAnswer known) {
        answers.put(name, value);
        personal.put(name, known);
    }

    /** A no takes with it what was answered because of an earlier yes. */
    void decided(String purpose, boolean granted) {
        consent.put(purpose, granted);
        if (!granted) {
            forget(purpose);
        }
    }

    /** Drops the answers that were kept for a purpose. */
    void forget(String purpose) {
        personal.entrySet().removeIf(entry -> {
            boolean ofPurpose = entry.getValue().purpose().equals(purpose);
            if (ofPurpose) {
                answers.remove(entry.getKey());
            }
            return ofPurpose;
        });
    }

    void opened(OpenQuestion question) {
        open.removeIf(other -> other.step().equals(question.step()));
        open.add(question);
    }

    /** The same question, asked by another version's step; its place among the open ones stays. */
    void follow(OpenQuestion question, StepRef now) {
        open.replaceAll(other -> other.equals(question) ? question.askedBy(now) : other);
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
