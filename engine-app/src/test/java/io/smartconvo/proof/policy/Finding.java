package io.smartconvo.proof.policy;

import io.smartconvo.proof.policy.Outcome.State;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an audit says about one sentence. */
record Finding(Sentence sentence, List<Outcome> outcomes) {

    enum Verdict {
        /** All of its tests ran and passed. */
        PASS,
        /** What ran passed, and some of what the sentence says is not shown by it. */
        PARTLY,
        /** A test failed. */
        FAIL,
        /** No test has shown it. */
        UNPROVEN,
        /** Somebody's word. */
        STATED
    }

    Verdict verdict() {
        if (sentence.kind() != Kind.PROVEN) {
            return sentence.kind() == Kind.STATED ? Verdict.STATED : Verdict.UNPROVEN;
        }
        if (has(State.FAILED)) {
            return Verdict.FAIL;
        }
        if (!has(State.PASSED)) {
            return Verdict.UNPROVEN;
        }
        return has(State.NOT_RUN) || sentence.missing() != null ? Verdict.PARTLY : Verdict.PASS;
    }

    /** Whether it is otherwise than {@code policy.yaml} says. */
    boolean disappoints() {
        return verdict() == Verdict.FAIL || (sentence.kind() == Kind.PROVEN && verdict() == Verdict.UNPROVEN);
    }

    String line() {
        return "%-8s  %-5s  \"%s\"  %s"
                .formatted(verdict(), sentence.id(), sentence.text(), evidence())
                .strip();
    }

    private String evidence() {
        return switch (verdict()) {
            case PASS -> passed();
            case PARTLY ->
                passed() + reason("; not shown: ", sentence.missing()) + named("; did not run: ", State.NOT_RUN);
            case FAIL -> named("failed: ", State.FAILED);
            case UNPROVEN -> reason("", sentence.why()) + named("did not run: ", State.NOT_RUN);
            case STATED -> reason("", sentence.why());
        };
    }

    private String passed() {
        var numbers = new TreeMap<String, Long>(outcomes.stream()
                .filter(outcome -> outcome.state() == State.PASSED)
                .collect(Collectors.groupingBy(outcome -> outcome.type().getSimpleName(), Collectors.counting())));
        return numbers.entrySet().stream()
                .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                .collect(Collectors.joining(", "));
    }

    private String named(String before, State state) {
        String names = outcomes.stream()
                .filter(outcome -> outcome.state() == state)
                .map(Outcome::name)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : before + names;
    }

    private boolean has(State state) {
        return outcomes.stream().anyMatch(outcome -> outcome.state() == state);
    }

    private static String reason(String before, @Nullable String reason) {
        return reason == null ? "" : before + reason;
    }
}
