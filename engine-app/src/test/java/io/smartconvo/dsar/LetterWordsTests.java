package io.smartconvo.dsar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterWordsTests {

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    private static Properties words(String suffix) throws IOException {
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(
                        LetterWords.class.getResourceAsStream("/io/smartconvo/dsar/letters" + suffix + ".properties")),
                StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }

    @ParameterizedTest
    @ValueSource(strings = {"_de", "_ar"})
    void everyLanguageSaysAllOfIt(String suffix) throws IOException {
        Properties english = words("");
        Properties other = words(suffix);
        assertThat(other.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        english.stringPropertyNames()
                .forEach(key -> assertThat(
                                PLACE.matcher(other.getProperty(key)).results().map(found -> found.group()))
                        .as(key)
                        .containsExactlyInAnyOrderElementsOf(PLACE.matcher(english.getProperty(key))
                                .results()
                                .map(found -> found.group())
                                .toList()));
    }

    @Test
    void hasAWordForEverythingThatCanBeSaid() {
        LetterWords words = LetterWords.in(Locale.ENGLISH);
        Stream.of(RequestKind.values(), RefusalGround.values(), ExtensionReason.values())
                .flatMap(Arrays::stream)
                .forEach(value -> assertThat(words.say((Enum<?>) value)).isNotBlank());
    }

    @Test
    void speaksEnglishToWhomeverItDoesNotUnderstand() {
        assertThat(LetterWords.in(Locale.FRENCH).locale()).isEqualTo(Locale.ENGLISH);
        assertThat(LetterWords.in(Locale.FRENCH).say("subject", "A-1")).isEqualTo("Your request A-1");
        assertThat(LetterWords.in(Locale.forLanguageTag("de-AT")).say("subject", "A-1"))
                .isEqualTo("Ihre Anfrage A-1");
    }

    @Test
    void takesWhatItIsGivenAsItIs() {
        assertThat(LetterWords.in(Locale.GERMAN).say("here", "https://x.example/{0}'s"))
                .endsWith("https://x.example/{0}'s");
    }
}
