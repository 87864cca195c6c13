package io.smartconvo.flow.feel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a condition can become when only one consent is known. */
class OutlookTests {

    private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // condition | can hold with: a yes | a no | no decision
                "consent.a | true | false | false",
                "consent.a = true | true | false | false",
                "true = consent.a | true | false | false",
                "consent.a = true and x > 5 | true | false | false",
                "x and consent.a and y | true | false | false",
                "consent.a or x | true | true | true",
                "consent.a = true or consent.a = true | true | false | false",
                "not(consent.a) | false | true | false",
                "not(not(consent.a)) | true | false | false",
                "consent.a != false | true | false | true",
                "not(consent.a = false) | true | false | true",
                "consent.a = false | false | true | false",
                "consent.a = null | false | false | true",
                "consent.a != null | true | true | false",
                "is defined(consent.a) | true | true | false",
                "if consent.a then true else false | true | false | false",
                "if x then consent.a else false | true | false | false",
                "if x then consent.a else true | true | true | true",
                "consent.b | true | true | true",
                "`consent`.a | true | false | false",
                "consent.a = \"true\" | false | false | false",
                "consent.a in (true) | true | true | true",
                "a | true | true | true",
                "x.consent.a | true | true | true"
            })
    void tellsWhatCanHold(String condition, boolean yes, boolean no, boolean undecided) throws Exception {
        FeelExpression expression = FeelExpression.parse(condition);

        assertThat(expression.canHold(consent(true))).isEqualTo(yes);
        assertThat(expression.canHold(consent(false))).isEqualTo(no);
        assertThat(expression.canHold(consent(null))).isEqualTo(undecided);
    }

    @Test
    void tellsWhatCanFail() throws Exception {
        FeelExpression expression = FeelExpression.parse("not(consent.a)");

        assertThat(expression.canFail(consent(true))).isTrue();
        assertThat(expression.canFail(consent(false))).isFalse();
        assertThat(expression.canFail(consent(null))).as("null is not true").isTrue();
    }

    static Stream<String> anything() {
        List<String> leaves = List.of("consent.a", "consent.b", "x", "true", "false", "null", "ageGate = \"over\"");
        return leaves.stream()
                .flatMap(left -> leaves.stream()
                        .flatMap(right -> Stream.of(
                                        "%s and %s",
                                        "%s or %s",
                                        "%s = %s",
                                        "%s != %s",
                                        "%s in (%s)",
                                        "not(%s) and %s",
                                        "not(%s = %s)",
                                        "if %s then %s else x")
                                .map(form -> form.formatted(left, right))))
                .filter(condition -> !condition.contains("in (ageGate"));
    }

    /** The outlook never rules out what the evaluator finds. */
    @ParameterizedTest
    @MethodSource("anything")
    void neverRulesOutWhatHappens(String condition) throws Exception {
        FeelExpression expression = FeelExpression.parse(condition);
        for (Object a : new Object[] {true, false, null}) {
            for (Object b : new Object[] {true, false, null}) {
                for (Object x : new Object[] {true, false, null, "text", 5}) {
                    boolean holds = expression.test(context(a, b, x), FeelBudget.ofTurn(CLOCK));
                    assertThat(holds ? expression.canHold(consent(a)) : expression.canFail(consent(a)))
                            .as(condition + " with " + a + ", " + b + ", " + x)
                            .isTrue();
                }
            }
        }
    }

    private static Map<String, Object> context(Object a, Object b, Object x) {
        Map<String, Object> consent = new HashMap<>();
        consent.put("a", a);
        consent.put("b", b);
        Map<String, Object> context = new HashMap<>();
        context.put("consent", consent);
        context.put("x", x);
        return context;
    }

    private static Given consent(Object value) {
        return new Given("consent", "a", value);
    }
}
