package io.smartconvo.flow.feel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoundedPatternTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "abc abc true",
                "abc abcd false",
                "a.c abc true",
                "[A-Z]{2}[0-9]{3,5} AB1234 true",
                "[A-Z]{2}[0-9]{3,5} AB12 false",
                "[A-Z]{2}[0-9]{3,5} AB123456 false",
                "[^0-9]+ abc true",
                "[^0-9]+ ab1 false",
                "(a|bc)* abca true",
                "(a|bc)* abcb false",
                "\\d{5} 12345 true",
                "\\w+@\\w+ a@b true",
                "colou?r color true",
                "[a-z-]+ a-b true",
                "[\\]] ] true",
                "\\. x false",
                "(a*)*b aaac false",
                "x{0} x false",
                "(a|)+b aab true",
                "ü+ üü true",
                "😀{2} 😀😀 true"
            })
    void matchesTheWholeText(String pattern, String text, boolean expected) throws Exception {
        assertThat(BoundedPattern.parse(pattern).matches(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                ")",
                "[",
                "[]",
                "a**",
                "*a",
                "a{2",
                "a{3,2}",
                "a{101}",
                "a{,2}",
                "\\",
                "\\b",
                "[z-a]",
                "^a",
                "a$",
                "(?=a)",
                "((((((((((((a))))))))))))",
                "(((a{100}){100}){100})"
            })
    void refuses(String pattern) {
        assertThatExceptionOfType(FeelSyntaxException.class)
                .as(pattern)
                .isThrownBy(() -> BoundedPattern.parse(pattern));
    }

    @Test
    void takesBoundedStepsWhereBacktrackingExplodes() throws Exception {
        BoundedPattern pattern = BoundedPattern.parse("((a*)*|(a|a)*)*b");
        int[] steps = new int[1];

        assertThat(pattern.matches("a".repeat(BoundedPattern.MAX_TEXT), cost -> steps[0] += cost))
                .isFalse();
        assertThat(steps[0]).isLessThan(10 * BoundedPattern.MAX_TEXT);
    }

    @Test
    void refusesTextsBeyondItsBound() throws Exception {
        assertThat(BoundedPattern.parse("a*").matches("a".repeat(BoundedPattern.MAX_TEXT + 1)))
                .isFalse();
    }
}
