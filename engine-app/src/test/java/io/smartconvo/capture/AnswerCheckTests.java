package io.smartconvo.capture;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.capture.AnswerResult.Accepted;
import io.smartconvo.capture.AnswerResult.Rejected;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerCheckTests {

    // A Monday.
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final AnswerCheck check = new AnswerCheck();

    private AnswerResult check(AnswerType type, String text, String locale) {
        return check.check(type, AnswerConstraints.NONE, text, Locale.forLanguageTag(locale), TODAY);
    }

    private void accepts(AnswerType type, String text, String locale, String value) {
        AnswerResult result = check(type, text, locale);
        assertThat(result).as(text + " in " + locale).isInstanceOf(Accepted.class);
        assertThat(((Accepted) result).text()).as(text + " in " + locale).isEqualTo(value);
    }

    private Misfit rejects(AnswerType type, String text, String locale) {
        AnswerResult result = check(type, text, locale);
        assertThat(result).as(text).isInstanceOf(Rejected.class);
        assertThat(((Rejected) result).message()).isNotBlank().doesNotContain("{");
        return ((Rejected) result).reason();
    }

    private AnswerResult bounded(AnswerType type, String min, String max, String text) {
        return check.check(type, new AnswerConstraints(min, max, null), text, Locale.ENGLISH, TODAY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jane@example.com|jane@example.com",
                "  Jane.Doe+x@EXAMPLE.com |Jane.Doe+x@example.com",
                "my address is jane@example.com, thanks|jane@example.com",
                "<jane@example.com>.|jane@example.com",
                "ｊａｎｅ＠example.com|jane@example.com",
                "jane@bücher.example|jane@xn--bcher-kva.example",
                "müller@example.com|müller@example.com",
                "o'neil@example.co.uk|o'neil@example.co.uk"
            })
    void acceptsAddresses(String text, String value) {
        accepts(AnswerType.EMAIL, text, "en", value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jane",
                "@",
                "jane@",
                "@example.com",
                "jane@example",
                "jane@example.c",
                "jane..doe@example.com",
                ".jane@example.com",
                "jane@-example.com",
                "jane@exa_mple.com",
                "a@b.com or c@d.com",
                "jane@@example.com",
                "jane@127.0.0.1",
                "jane@example..com",
                "jane@example.com\r\nBcc:x@y.com"
            })
    void rejectsWhatIsNoAddress(String text) {
        assertThat(rejects(AnswerType.EMAIL, text, "en")).isEqualTo(Misfit.NOT_AN_EMAIL);
    }

    @Test
    void rejectsEndlessAddresses() {
        rejects(AnswerType.EMAIL, "a".repeat(65) + "@example.com", "en");
        rejects(AnswerType.EMAIL, "a@" + "b.".repeat(2_000) + "com", "en");
        rejects(AnswerType.EMAIL, "a@" + "b".repeat(64) + ".com", "en");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de|030 123456|+4930123456",
                "de|0151/23456789|+4915123456789",
                "de|0049 151 23456789|+4915123456789",
                "de|+43 1 58858 0|+431588580",
                "de|meine Nummer ist 0151 23456789, danke|+4915123456789",
                "en|(650) 253-0000|+16502530000",
                "en|020 7031 3000|+442070313000",
                "en-GB|07400 123456|+447400123456",
                "ar|٠٥٠ ١٢٣ ٤٥٦٧|+966501234567",
                "ar-EG|010 01234567|+201001234567",
                "fr|06 12 34 56 78|+33612345678",
                "ja|＋８１ ３ １２３４ ５６７８|+81312345678"
            })
    void acceptsNumbersInThatCountrysSpelling(String locale, String text, String value) {
        accepts(AnswerType.PHONE, text, locale, value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "call me", "0800 FLOWERS", "+49", "1234567890123456789", "030 123456 or 030 123457"})
    void rejectsWhatIsNoPhoneNumber(String text) {
        assertThat(rejects(AnswerType.PHONE, text, "de")).isEqualTo(Misfit.NOT_A_PHONE_NUMBER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de|1.234,5|1234.5",
                "de|1.234|1234",
                "de|3.5|3.5",
                "de|0.125|0.125",
                "de|1234,50|1234.5",
                "de|1.234.567|1234567",
                "de|1,234.5|1234.5",
                "de|12,50 €|12.5",
                "en|1,234.5|1234.5",
                "en|1,234|1234",
                "en|1.234|1.234",
                "en|$1,000|1000",
                "en|3,5|3.5",
                "en|-7|-7",
                "en|−7|-7",
                "en|+7|7",
                "en|.5|0.5",
                "en|1e|",
                "fr|1 234,56|1234.56",
                "fr|1\u202f234,56|1234.56",
                "de-CH|1'234.50|1234.5",
                "ar|١٢٣|123",
                "ar|١٬٢٣٤٫٥|1234.5",
                "hi|१२३|123",
                "en|007|7",
                "en|1000000|1000000",
                "en|100%|100"
            })
    void readsNumbersAsWrittenThere(String locale, String text, String value) {
        if (value == null) {
            rejects(AnswerType.NUMBER, text, locale);
        } else {
            accepts(AnswerType.NUMBER, text, locale, value);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "one",
                "1e5",
                "0x10",
                "1-2",
                "--1",
                "1.2.3",
                "1,23,4",
                "NaN",
                "Infinity",
                "12 34",
                "3 or 4",
                "99999999999999999999999999999999999999999999"
            })
    void rejectsWhatIsNoNumber(String text) {
        assertThat(rejects(AnswerType.NUMBER, text, "en")).isEqualTo(Misfit.NOT_A_NUMBER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|2026-12-24|2026-12-24",
                "de|24.12.2026|2026-12-24",
                "de|24.12.|2026-12-24",
                "de|1.2.|2027-02-01",
                "de|24.12.26|2026-12-24",
                "de|1.2.85|1985-02-01",
                "en-GB|24/12/2026|2026-12-24",
                "en-US|12/24/2026|2026-12-24",
                "en-US|24/12/2026|2026-12-24",
                "en-GB|03/04/2027|2027-04-03",
                "en-US|03/04/2027|2027-03-04",
                "en|today|2026-11-23",
                "en|Tomorrow!|2026-11-24",
                "de|heute|2026-11-23",
                "de|Morgen|2026-11-24",
                "de|übermorgen|2026-11-25",
                "ar|غدا|2026-11-24",
                "ar|غدًا|2026-11-24",
                "ar|اليوم|2026-11-23",
                "ar|٢٤/١٢/٢٠٢٦|2026-12-24",
                "de|tomorrow|2026-11-24",
                "en|day after tomorrow|2026-11-25",
                "en|friday|2026-11-27",
                "en|next Monday|2026-11-30",
                "de|am Freitag|2026-11-27",
                "de|Fr|2026-11-27",
                "en|24 December 2026|2026-12-24",
                "en|December 24, 2026|2026-12-24",
                "en|Dec 24th|2026-12-24",
                "en|the 3rd of May|2027-05-03",
                "de|24. Dezember 2026|2026-12-24",
                "de|3. März|2027-03-03",
                "fr|24 décembre 2026|2026-12-24",
                "fr|demain|2026-11-24",
                "ar|٢٤ ديسمبر ٢٠٢٦|2026-12-24",
                "es|mañana|2026-11-24",
                "tr|yarın|2026-11-24",
                "de|29.2.2028|2028-02-29"
            })
    void readsDatesAsWrittenThere(String locale, String text, String value) {
        accepts(AnswerType.DATE, text, locale, value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "30.02.2026",
                "29.2.2027",
                "2026-13-13",
                "soon",
                "99",
                "32 December",
                "5 Foo 2026",
                "1.2.3.4",
                "0.0.2026"
            })
    void rejectsWhatIsNoDate(String text) {
        assertThat(rejects(AnswerType.DATE, text, "de")).isEqualTo(Misfit.NOT_A_DATE);
    }

    @Test
    void keepsWithinBounds() {
        assertThat(bounded(AnswerType.NUMBER, "1", "10", "1")).isInstanceOf(Accepted.class);
        assertThat(((Rejected) bounded(AnswerType.NUMBER, "1", "10", "0.99")).reason())
                .isEqualTo(Misfit.TOO_SMALL);
        assertThat(((Rejected) bounded(AnswerType.NUMBER, "1", "10", "10.01")).reason())
                .isEqualTo(Misfit.TOO_LARGE);
        assertThat(bounded(AnswerType.DATE, "today", "2026-12-31", "today")).isInstanceOf(Accepted.class);
        assertThat(((Rejected) bounded(AnswerType.DATE, "today", null, "yesterday")).reason())
                .isEqualTo(Misfit.TOO_EARLY);
        assertThat(((Rejected) bounded(AnswerType.DATE, null, "tomorrow", "2026-12-31")).message())
                .contains("November 24, 2026");
        assertThat(((Rejected) bounded(AnswerType.TEXT, "3", "5", "ab")).reason())
                .isEqualTo(Misfit.TOO_SHORT);
        assertThat(((Rejected) bounded(AnswerType.TEXT, "3", "5", "abcdef")).reason())
                .isEqualTo(Misfit.TOO_LONG);
        assertThat(bounded(AnswerType.TEXT, "3", "5", "👍🏽👍")).isInstanceOf(Accepted.class);
    }

    @Test
    void asksThePatternAboutTheNormalizedText() {
        AnswerConstraints digits = new AnswerConstraints(null, null, text -> text.equals("1234.5"));
        assertThat(check.check(AnswerType.NUMBER, digits, "1.234,5", Locale.GERMAN, TODAY))
                .isInstanceOf(Accepted.class);
        AnswerResult other = check.check(AnswerType.NUMBER, digits, "1", Locale.GERMAN, TODAY);
        assertThat(((Rejected) other).reason()).isEqualTo(Misfit.WRONG_FORM);
    }

    @Test
    void keepsTextWithoutInvisibleCharacters() {
        accepts(AnswerType.TEXT, " \u202eZoe\u0308\u0000 \u200b", "en", "Zoë");
        accepts(AnswerType.TEXT, "line\nbreak می\u200cخواهم", "fa", "line\nbreak می\u200cخواهم");
    }

    @ParameterizedTest
    @EnumSource(AnswerType.class)
    void rejectsEmptyAndHostileTextInEveryLanguage(AnswerType type) {
        for (String locale : new String[] {"en", "de-AT", "ar", "ja", "tr", "und"}) {
            assertThat(rejects(type, " \u200b\n ", locale)).isEqualTo(Misfit.EMPTY);
        }
        for (String piece : new String[] {"1", "+", "1.", "@", "a@", "\u0661", "12 ", "1/"}) {
            check(type, piece.repeat(4_000 / piece.length()), "de");
        }
    }

    @Test
    void answersInTheVisitorsLanguageOrEnglish() {
        assertThat(((Rejected) check(AnswerType.NUMBER, "x", "de-CH")).message())
                .startsWith("Bitte");
        assertThat(((Rejected) check(AnswerType.NUMBER, "x", "ar-EG")).message())
                .startsWith("يرجى");
        assertThat(((Rejected) check(AnswerType.NUMBER, "x", "ja")).message()).startsWith("Please");
    }

    @Test
    void showsValuesInTheVisitorsLanguage() {
        assertThat(((Accepted) check(AnswerType.NUMBER, "1234.5", "de")).display())
                .isEqualTo("1.234,5");
        assertThat(((Accepted) check(AnswerType.DATE, "2026-12-24", "de")).display())
                .isEqualTo("24. Dezember 2026");
        assertThat(((Accepted) check(AnswerType.PHONE, "030 123456", "de")).display())
                .isEqualTo("+49 30 123456");
        assertThat(new Accepted(new BigDecimal("1E+3"), "").text()).isEqualTo("1000");
        assertThat(check(AnswerType.EMAIL, "jane@example.com", "en").toString()).doesNotContain("jane");
    }
}
