package io.smartconvo.proof.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.proof.policy.Finding.Verdict;
import io.smartconvo.proof.policy.Outcome.State;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The audit speaks of every sentence of the policy, and never better of one than its tests do. */
class PolicyTests {

    private static final List<Sentence> SENTENCES = Sentence.all();

    @Test
    void everySentenceOfThePolicyIsListedInItsWords() throws IOException {
        String rest = policy();
        for (Sentence sentence : SENTENCES) {
            Matcher found = sentence.pattern().matcher(rest);
            assertThat(found.find()).as(sentence.id()).isTrue();
            assertThat(rest.substring(0, found.start()).lines().map(PolicyTests::withoutNumber))
                    .as("between the sentences before " + sentence.id())
                    .noneMatch(line -> line.contains("."));
            rest = rest.substring(found.end());
        }
        assertThat(rest).isBlank();
    }

    private static String policy() throws IOException {
        try (InputStream file = PolicyTests.class.getResourceAsStream("/policy/privacy-policy.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Headings have a number with a full stop, sentences end with one. */
    private static String withoutNumber(String line) {
        return line.strip().replaceFirst("^\\d+\\. ", "");
    }

    @Test
    void idsAreUnique() {
        assertThat(SENTENCES.stream().map(Sentence::id)).doesNotHaveDuplicates();
    }

    @Test
    void whatIsSaidToBeProvenHasATestAndNothingElseHas() {
        Set<String> proven = SENTENCES.stream()
                .filter(sentence -> sentence.kind() == Kind.PROVEN)
                .map(Sentence::id)
                .collect(Collectors.toSet());
        Set<String> marked = new HashSet<>();
        Proofs.classes().forEach(type -> marked.addAll(Proofs.of(type, null)));
        assertThat(marked).isEqualTo(proven);
    }

    @Test
    void whatNoTestCanShowSaysWhy() {
        assertThat(SENTENCES).allSatisfy(sentence -> {
            assertThat(sentence.why() == null).isEqualTo(sentence.kind() == Kind.PROVEN);
            assertThat(sentence.missing() == null || sentence.kind() == Kind.PROVEN)
                    .isTrue();
        });
    }

    @Test
    void oneFailureOutweighsWhatPassed() {
        assertThat(finding(State.PASSED, State.FAILED, State.NOT_RUN).verdict()).isEqualTo(Verdict.FAIL);
        assertThat(finding(State.PASSED, State.FAILED).line()).contains("FAIL", "PolicyTests.FAILED");
        assertThat(report(State.PASSED, State.FAILED)).endsWith(Report.BROKEN + "\n");
    }

    @Test
    void whatDidNotRunIsNoProof() {
        assertThat(finding(State.PASSED).verdict()).isEqualTo(Verdict.PASS);
        assertThat(finding(State.PASSED, State.NOT_RUN).verdict()).isEqualTo(Verdict.PARTLY);
        assertThat(finding(State.NOT_RUN).verdict()).isEqualTo(Verdict.UNPROVEN);
        assertThat(finding().verdict()).isEqualTo(Verdict.UNPROVEN);
        assertThat(report(State.NOT_RUN)).endsWith(Report.BROKEN + "\n");
        assertThat(report()).endsWith(Report.BROKEN + "\n");
    }

    @Test
    void whatIsKnownToBeMissingIsToldWhateverPasses() {
        var partly = new Sentence("1", "All of it.", Kind.PROVEN, null, "half of it");
        assertThat(new Finding(partly, outcomes(State.PASSED)).line())
                .startsWith("PARTLY")
                .endsWith("half of it");
        var planned = new Sentence("1", "All of it.", Kind.NOT_BUILT, "not yet", null);
        assertThat(new Finding(planned, List.of()).line())
                .startsWith("UNPROVEN")
                .endsWith("not yet");
    }

    @Test
    void aClassThatWasNeverHeardOfIsMissed() {
        var report = new Report();
        Proofs.classes().forEach(report::missing);
        assertThat(report.text(SENTENCES))
                .contains("did not run: ")
                .doesNotContain("PASS  ", "PARTLY  ")
                .endsWith(Report.BROKEN + "\n");
    }

    private static Finding finding(State... states) {
        return new Finding(claim(), outcomes(states));
    }

    private static String report(State... states) {
        var report = new Report();
        outcomes(states).forEach(outcome -> report.add(List.of("1"), outcome));
        return report.text(List.of(claim()));
    }

    private static Sentence claim() {
        return new Sentence("1", "All of it.", Kind.PROVEN, null, null);
    }

    private static List<Outcome> outcomes(State... states) {
        return Stream.of(states)
                .map(state -> new Outcome(PolicyTests.class, "PolicyTests." + state, state))
                .toList();
    }
}
