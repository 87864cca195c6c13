package io.smartconvo.capture;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.capture.FormField.Type;
import io.smartconvo.capture.FormResult.Accepted;
import io.smartconvo.capture.FormResult.Malformed;
import io.smartconvo.capture.FormResult.Rejected;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormCheckTests {

    private static final List<Choice> COLOURS = List.of(new Choice("r", "Rot"), new Choice("g", "Grün"));
    private static final List<FormField> FORM = List.of(
            FormField.of("name", "Name", Type.TEXT, true),
            FormField.of("email", "E-Mail", Type.EMAIL, true),
            FormField.of("phone", "Telefon", Type.PHONE, false),
            new FormField("age", "Alter", Type.NUMBER, false, "16", "120", null, null, null, List.of()),
            FormField.of("day", "Tag", Type.DATE, false),
            FormField.of("colour", "Farbe", Type.CHOICE, false, COLOURS),
            FormField.of("colours", "Farben", Type.CHOICES, false, COLOURS),
            FormField.of("terms", "AGB", Type.CHECKBOX, true),
            FormField.of("news", "Post", Type.CHECKBOX, false),
            new FormField("note", "Notiz", Type.TEXT, false, null, null, 2, 5, null, List.of()));

    private final FormCheck check = new FormCheck(new AnswerCheck());
    private final Map<String, Object> values =
            new HashMap<>(Map.of("name", "Max", "email", "max@beispiel.de", "terms", true));

    private FormResult check() {
        return check.check(FORM, values, Locale.GERMAN, LocalDate.of(2026, 11, 23));
    }

    private Map<String, String> errors() {
        assertThat(check()).isInstanceOf(Rejected.class);
        return ((Rejected) check()).errors();
    }

    @Test
    void acceptsAndNormalizes() {
        values.putAll(Map.of(
                "phone", "030 123456", "age", 42, "day", "2026-12-24", "colour", "g", "colours", List.of("g", "r")));
        Accepted accepted = (Accepted) check();
        assertThat(accepted.values())
                .containsEntry("phone", "+4930123456")
                .containsEntry("age", new BigDecimal("42"))
                .containsEntry("day", LocalDate.parse("2026-12-24"))
                .containsEntry("colour", "g")
                .containsEntry("colours", List.of("r", "g"))
                .containsEntry("terms", true)
                .containsEntry("news", false)
                .doesNotContainKey("note");
        assertThat(accepted.shown()).contains(new FormResult.Shown("colour", "Farbe", "Grün"));
        assertThat(accepted.toString()).doesNotContain("Max");
        assertThat(accepted.shown().toString()).doesNotContain("Max");
    }

    @Test
    void readsNumbersAndStringsAlike() {
        values.put("age", 16.5);
        assertThat(((Accepted) check()).values()).containsEntry("age", new BigDecimal("16.5"));
        values.put("age", "16,5");
        assertThat(((Accepted) check()).values()).containsEntry("age", new BigDecimal("16.5"));
        values.put("age", Double.NaN);
        assertThat(errors()).containsOnlyKeys("age");
        values.put("age", 1e300);
        assertThat(errors()).containsOnlyKeys("age");
        values.put("age", 15);
        assertThat(errors().get("age")).isEqualTo("Bitte geben Sie 16 oder mehr ein.");
    }

    @Test
    void namesEveryFieldThatDoesNotFit() {
        values.putAll(Map.of(
                "email",
                "max",
                "phone",
                "12",
                "colour",
                "b",
                "colours",
                List.of("r", "r"),
                "note",
                "x",
                "terms",
                false));
        values.put("name", " \u200b");
        assertThat(errors()).containsOnlyKeys("name", "email", "phone", "colour", "colours", "note", "terms");
    }

    @Test
    void treatsEmptyAsMissing() {
        values.put("phone", "");
        values.put("colours", List.of());
        values.put("day", null);
        assertThat(((Accepted) check()).values()).doesNotContainKeys("phone", "colours", "day");
    }

    @Test
    void refusesWhatNoWidgetSends() {
        for (Object value : new Object[] {
            Map.of("a", 1), List.of(1), List.of(List.of()), "x".repeat(20_000), Arrays.asList("r", null), new byte[1]
        }) {
            values.put("note", value);
            assertThat(check()).isInstanceOf(Malformed.class);
        }
        values.remove("note");
        values.put("role", "admin");
        assertThat(check()).isInstanceOf(Malformed.class);
    }

    @Test
    void rejectsValuesOfAnotherType() {
        values.put("name", true);
        values.put("colour", 5);
        values.put("terms", "true");
        values.put("email", List.of("max@beispiel.de"));
        assertThat(errors()).containsOnlyKeys("name", "colour", "terms", "email");
    }
}
