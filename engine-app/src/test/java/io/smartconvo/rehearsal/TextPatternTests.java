package io.smartconvo.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextPatternTests {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    Hello            ; Hello           ; true
                    Hello            ; Hello!          ; false
                    Hello            ; hello           ; false
                    Hello *          ; Hello Anna      ; true
                    * Anna           ; Hello Anna      ; true
                    *                ; anything        ; true
                    H*o A*a          ; Hello Anna      ; true
                    **bold**         ; **bold**        ; true
                    **bold**         ; xxboldxx        ; false
                    **bold** *       ; **bold** a      ; true
                    a.c              ; abc             ; false
                    \\Q*\\E          ; \\Qx\\E         ; true
                    """)
    void matchesExactlyExceptForLoneStars(String pattern, String text, boolean fits) {
        assertThat(new TextPattern(pattern).matches(text)).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({"one*three", "*"})
    void spansLinesByAStar(String pattern) {
        assertThat(new TextPattern(pattern).matches("one\ntwo\nthree")).isTrue();
    }
}
