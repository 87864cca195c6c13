package io.smartconvo.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RewordingTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kim@example.org | Write to kim@example.org! | Write to •••!",
                "kim@example.org | KIM@Example.ORG | •••",
                "kim@example.org | kim@example\\.org | •••",
                "kim@example.org | https://x.example/?m=kim%40example.org | https://x.example/?m=•••",
                "+41791234567 | call +41 79 123 45 67 now | call ••• now",
                "Al | Al said: Also, Albert. | ••• said: Also, Albert.",
                "José O'Neil | Hello José O\\'Neil, | Hello •••,",
                "a.b | axb | axb",
                "x | x | x",
                "true | true | true",
                "[Tee, Kaffee] | Tee oder Kaffee | ••• oder •••",
            })
    void findsWhatQuotesAValue(String value, String text, String expected) {
        assertThat(Rewording.withholding(List.of(value)).of(text)).isEqualTo(expected);
    }

    @Test
    void takesAReplacementLiterally() {
        assertThat(Rewording.of(List.of("old"), "$1\\2").of("an old one")).isEqualTo("an $1\\2 one");
    }

    @Test
    void ofNothingTouchesNothing() {
        Rewording nothing = Rewording.withholding(List.of());
        assertThat(nothing.isNothing()).isTrue();
        assertThat(nothing.of("text")).isEqualTo("text");
        assertThat(nothing.touches("text")).isFalse();
    }
}
