package io.smartconvo.proof.policy;

import io.smartconvo.proof.policy.Outcome.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Collects what became of tests and says it sentence by sentence. */
final class Report {

    /** The last line of a report that keeps what {@code policy.yaml} says. */
    static final String KEPT = "No sentence of the policy is broken.";

    static final String BROKEN = "THE POLICY IS NOT KEPT.";

    private final Map<String, List<Outcome>> outcomes = new LinkedHashMap<>();

    synchronized void add(Iterable<String> sentences, Outcome outcome) {
        sentences.forEach(
                id -> outcomes.computeIfAbsent(id, any -> new ArrayList<>()).add(outcome));
    }

    /** What was to be shown by a class of which nothing was heard: renamed, switched off, or never started. */
    synchronized void missing(Class<?> type) {
        for (String id : Proofs.of(type, null)) {
            boolean heard = outcomes.getOrDefault(id, List.of()).stream().anyMatch(outcome -> outcome.type() == type);
            if (!heard) {
                add(List.of(id), new Outcome(type, type.getSimpleName(), State.NOT_RUN));
            }
        }
    }

    synchronized String text(List<Sentence> sentences) {
        List<Finding> findings = sentences.stream()
                .map(sentence -> new Finding(sentence, outcomes.getOrDefault(sentence.id(), List.of())))
                .toList();
        String lines = findings.stream().map(Finding::line).collect(Collectors.joining("\n"));
        return lines + "\n\n" + numbers(findings) + "\n"
                + (findings.stream().anyMatch(Finding::disappoints) ? BROKEN : KEPT) + "\n";
    }

    private static String numbers(List<Finding> findings) {
        return findings.size() + " sentences: "
                + Arrays.stream(Finding.Verdict.values())
                        .map(verdict -> findings.stream()
                                        .filter(finding -> finding.verdict() == verdict)
                                        .count() + " "
                                + verdict)
                        .collect(Collectors.joining(", "));
    }
}
