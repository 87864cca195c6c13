package io.smartconvo.flow.feel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeelExpressionTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:15:30Z"), ZoneOffset.UTC);

    private final Map<String, Object> context = new HashMap<>(Map.of(
            "age", new BigDecimal("17"),
            "name", "Ada",
            "tags", List.of("vip", "new"),
            "consent", Map.of("newsletter", true),
            "born", LocalDate.of(2001, 2, 3),
            "nested", Map.of("deep", Map.of("value", 7))));

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\'',
            value = {
                "1 + 2 * 3 = 7",
                "(1 + 2) * 3 = 9",
                "2 ** 3 ** 1 = 8",
                "-age = -17",
                "0.1 + 0.2 = 0.3",
                "1 / 4 = 0.25",
                "age < 18 and name = \"Ada\"",
                "not(age >= 18)",
                "age != 18",
                "missing = null",
                "name != null",
                "missing != \"a\"",
                "age in [1..17]",
                "not(age in [1..17))",
                "not(17 in ]17..20])",
                "age in (1..18)",
                "age in (3, 17, 5)",
                "age in ([1..2], [16..20])",
                "name in [\"Bob\", \"Ada\"]",
                "name in (\"Bob\", \"Ada\")",
                "\"vip\" in tags",
                "age between 10 and 20 and true",
                "if age >= 18 then false else true",
                "contains(name, \"d\") and starts with(name, \"A\") and ends with(name, \"a\")",
                "string length(name) = 3",
                "upper case(name) + lower case(\"X\") = \"ADAx\"",
                "substring(\"foobar\", 3) = \"obar\"",
                "substring(\"foobar\", 3, 3) = \"oba\"",
                "substring(\"foobar\", -2, 1) = \"a\"",
                "count(tags) = 2",
                "sum([1, 2, 3]) = 6 and sum(1, 2) = 3",
                "min(3, 1, 2) = 1 and max([3, 1, 2]) = 3",
                "list contains(tags, \"new\")",
                "tags[1] = \"vip\" and tags[-1] = \"new\"",
                "tags[3] = null",
                "consent.newsletter",
                "consent.other = null",
                "nested.deep.value = 7",
                "born < date(\"2002-01-01\")",
                "born.year = 2001 and born.month = 2 and born.day = 3",
                "today() = date(\"2026-11-23\")",
                "today() + duration(\"P1M\") = date(\"2026-12-23\")",
                "now().hour = 10",
                "number(\"12.50\") = 12.5",
                "number(\"1\" + \"e999999999\") = null",
                "string(12.50) = \"12.5\"",
                "is defined(name) and not(is defined(missing))",
                "matches(\"AB-123\", \"[A-Z]{2}-\\\\d+\")",
                "[1, 2] = [1, 2]",
                "round(2.345, 2) = 2.34",
                "`name` = \"Ada\"",
                "trim(\"  a \") = \"a\""
            })
    void isTrue(String source) throws Exception {
        assertThat(FeelExpression.parse(source).test(context, budget()))
                .as(source)
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "missing > 3",
                "missing < null",
                "name > 3",
                "name = 3",
                "name + 1",
                "1 / 0",
                "missing and true",
                "not(missing)",
                "missing.path.further",
                "name.length",
                "10 ** 500",
                "0 ** -1",
                "2 ** 0.5",
                "tags[0]",
                "number(name)",
                "date(name)",
                "contains(1, name)",
                "sum(tags)",
                "date(\"2026-11-23\") + 3",
                "date(\"9999-12-31\") + duration(\"P1D\")"
            })
    void isNull(String source) throws Exception {
        FeelExpression expression = FeelExpression.parse(source);

        assertThat(expression.evaluate(context, budget())).as(source).isNull();
        assertThat(expression.test(context, budget())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1 +",
                "(1",
                "[1, 2",
                "a b",
                "= 3",
                "\"open",
                "`open",
                "1..2",
                "for x in [1] return x",
                "some x in [1] satisfies x = 1",
                "every x in [1] satisfies x = 1",
                "function(x) x",
                "function() external { java: { class: \"java.lang.Runtime\" } }",
                "{a: 1}",
                "${1}",
                "a && b",
                "unknown(1)",
                "contains(\"a\")",
                "matches(name, name)",
                "matches(name, \"(a\")",
                "date(\"tomorrow\")",
                "duration(\"3 days\")",
                "number(\"1e999999999\")",
                "now(1)",
                "1a",
                "12345678901234567890123456789012345",
                "\"\\u0041\"",
                "name.getClass()",
                "\"\".getClass().forName(\"x\")",
                "execution.getProcessEngineServices()",
                "x instance of string",
                "not true"
            })
    void refusesWhatIsNotInTheLanguage(String source) {
        FeelSyntaxException refused =
                catchThrowableOfType(FeelSyntaxException.class, () -> FeelExpression.parse(source));

        assertThat(refused).as(source).isNotNull();
        assertThat(refused.getMessage()).isNotBlank();
        assertThat(refused.remedy()).isNotBlank();
        assertThat(refused.position()).isBetween(0, source.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "-", "[", "not(", "if ", "1 in [", "1 in (", "1 in [1 in [", "f(", "a[", "a.", "1+"})
    void refusesDeepNestingQuickly(String opening) {
        String source = opening.repeat(FeelExpression.MAX_LENGTH / opening.length());

        assertThatExceptionOfType(FeelSyntaxException.class).isThrownBy(() -> FeelExpression.parse(source));
    }

    @ParameterizedTest
    @ValueSource(strings = {" + 1", " or true", ".a", "[1]", " in [true]", " = 1"})
    void refusesLongChains(String link) {
        String source = "a" + link.repeat(200);

        assertThatExceptionOfType(FeelSyntaxException.class).isThrownBy(() -> FeelExpression.parse(source));
    }

    @Test
    void refusesOverlongSource() {
        assertThatExceptionOfType(FeelSyntaxException.class)
                .isThrownBy(() -> FeelExpression.parse("\"" + "a".repeat(FeelExpression.MAX_LENGTH) + "\""));
    }

    @Test
    void stopsWhenTheBudgetIsSpent() throws Exception {
        FeelExpression expression = FeelExpression.parse("list contains(items, 0)");
        context.put("items", Collections.nCopies(5_000, 1));

        assertThatExceptionOfType(FeelBudgetExceededException.class)
                .isThrownBy(() -> expression.evaluate(context, new FeelBudget(1_000, CLOCK)));
    }

    @Test
    void stopsTextsThatDouble() throws Exception {
        context.put("t", "x".repeat(4_000));
        FeelExpression expression = FeelExpression.parse("t+t+t+t+t+t+t+t");

        assertThatExceptionOfType(FeelBudgetExceededException.class)
                .isThrownBy(() -> expression.evaluate(context, budget()));
    }

    @Test
    void doesNotTouchObjectsThatAreNotPlainData() throws Exception {
        context.put("runtime", Runtime.getRuntime());

        assertThat(FeelExpression.parse("runtime").evaluate(context, budget())).isNull();
        assertThat(FeelExpression.parse("runtime.freeMemory").evaluate(context, budget()))
                .isNull();
    }

    @Test
    void takesNumbersOfHostileSizeAsMissing() throws Exception {
        context.put("huge", new BigDecimal("1E+999999999"));
        context.put("tiny", new BigDecimal("1E-999999999"));

        assertThat(FeelExpression.parse("huge").evaluate(context, budget())).isNull();
        assertThat(FeelExpression.parse("string(tiny)").evaluate(context, budget()))
                .isNull();
    }

    @Test
    void comparesListsThatContainThemselves() throws Exception {
        List<Object> self = new ArrayList<>();
        self.add(self);
        context.put("self", self);
        List<Object> other = new ArrayList<>();
        other.add(other);
        context.put("other", other);

        assertThat(FeelExpression.parse("self = other").test(context, budget())).isFalse();
    }

    @Test
    void namesWhatItReads() throws Exception {
        assertThat(FeelExpression.parse("a.b + c[d] > 0 and consent.x").names())
                .containsExactlyInAnyOrder("a", "c", "d", "consent");
    }

    private static FeelBudget budget() {
        return FeelBudget.ofTurn(CLOCK);
    }
}
