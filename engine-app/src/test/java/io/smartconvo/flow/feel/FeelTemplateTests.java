package io.smartconvo.flow.feel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeelTemplateTests {

    private static final Map<String, Object> ANSWERS = Map.of(
            "name", "Ada",
            "price", new BigDecimal("12.50"),
            "evil", "[x](javascript:alert(1)) <img src=x> **b** \u202Eabc\u0000",
            "quote", "a\"b\\c</script>",
            "tags", List.of("a", "b"));

    @Test
    void fillsPlaceholders() throws Exception {
        assertThat(render("Hi {{ name }}, {{ \"}}\" }}: {{price * 2}}{{missing}}!", Escaping.NONE))
                .isEqualTo("Hi Ada, }}: 25!");
    }

    @Test
    void takesMarkupInAnswersLiterally() throws Exception {
        assertThat(render("{{ evil }}", Escaping.MARKDOWN))
                .isEqualTo("\\[x\\]\\(javascript:alert\\(1\\)\\) <img src=x> \\*\\*b\\*\\* abc");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
                    2027-03-10          , 2027-03-10
                    kim@example.org     , kim@example.org
                    a - b + c # d > e   , a - b + c # d > e
                    - a                 , \\- a
                    "a\n  + b"          , "a\n  \\+ b"
                    "# a"               , \\# a
                    > a                 , \\> a
                    10. March           , 10\\. March
                    10.5                , 10.5
                    https://evil.example, https\\://evil.example
                    https:              , https\\:
                    https:/             , https\\:/
                    at 10:30            , at 10:30
                    C:\\                , C:\\\\
                    """)
    void marksOnlyWhatCouldStartMarkup(String value, String shown) throws Exception {
        assertThat(FeelTemplate.parse("{{ v }}")
                        .render(Map.of("v", value), FeelBudget.ofTurn(Clock.systemUTC()), Escaping.MARKDOWN))
                .isEqualTo(shown);
    }

    @Test
    void encodesAnswersInLinkTargets() throws Exception {
        assertThat(render("[go](https://x.example/{{ evil }}) {{ name }}", Escaping.MARKDOWN))
                .startsWith("[go](https://x.example/%5Bx%5D%28javascript%3Aalert%281%29%29")
                .endsWith(") Ada");
    }

    @Test
    void encodesAnswersInAddresses() throws Exception {
        assertThat(render("https://x.example/?q={{ \"ä &/\" }}", Escaping.URL))
                .isEqualTo("https://x.example/?q=%C3%A4%20%26%2F");
    }

    @Test
    void insertsJsonValues() throws Exception {
        assertThat(render(
                        "{\"q\": {{ quote }}, \"p\": {{ price }}, \"t\": {{ tags }}, \"m\": {{ missing }}}",
                        Escaping.JSON))
                .isEqualTo(
                        "{\"q\": \"a\\u0022b\\u005cc\\u003c/script\\u003e\", \"p\": 12.5, \"t\": [\"a\",\"b\"], \"m\": null}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{", "{{ name", "{{ }}", "{{ 1 + }}", "{{ \"open }}"})
    void refusesBrokenPlaceholders(String source) {
        assertThatExceptionOfType(FeelSyntaxException.class).isThrownBy(() -> FeelTemplate.parse(source));
    }

    @Test
    void tellsPositionsInTheWholeText() {
        FeelSyntaxException refused =
                catchThrowableOfType(FeelSyntaxException.class, () -> FeelTemplate.parse("Hello {{ a ! b }}"));

        assertThat(refused.position()).isEqualTo(11);
    }

    @Test
    void boundsWhatItMakes() throws Exception {
        FeelTemplate template = FeelTemplate.parse("{{ long }}".repeat(6));

        assertThatExceptionOfType(FeelBudgetExceededException.class)
                .isThrownBy(() -> template.render(
                        Map.of("long", "x".repeat(4_000)), FeelBudget.ofTurn(Clock.systemUTC()), Escaping.NONE));
    }

    private static String render(String source, Escaping escaping) throws FeelSyntaxException {
        return FeelTemplate.parse(source).render(ANSWERS, FeelBudget.ofTurn(Clock.systemUTC()), escaping);
    }
}
