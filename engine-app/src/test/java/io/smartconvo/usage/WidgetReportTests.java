package io.smartconvo.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.proof.policy.Proves;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Proves("2.1")
class WidgetReportTests {

    @Test
    void takesAnError() {
        assertThat(read("{\"site\":\"demo\",\"version\":\"1.2.3\",\"error\":\"load\"}"))
                .contains(new WidgetReport("demo", "1.2.3", WidgetReport.Kind.LOAD, null));
    }

    @Test
    void takesATime() {
        assertThat(read("{\"site\":\"demo\",\"version\":\"1.2.3\",\"load\":250}"))
                .contains(new WidgetReport("demo", "1.2.3", null, 250));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{}",
                "{\"site\":\"demo\",\"version\":\"1.2.3\"}",
                "{\"site\":\"demo\",\"version\":\"1.2.3\",\"error\":\"TypeError: kim@example.org is undefined\"}",
                "{\"site\":\"demo\",\"version\":\"1.2.3\",\"error\":\"LOAD\"}",
                "{\"site\":\"demo\",\"version\":\"1.2.3\",\"error\":\"load\",\"message\":\"kim@example.org\"}",
                "{\"site\":\"demo\",\"version\":\"1.2.3\",\"error\":\"load\",\"load\":1}",
                "{\"site\":\"demo\",\"version\":\"1.2.3\",\"error\":[\"load\"]}",
                "{\"site\":\"demo\",\"version\":\"kim\",\"error\":\"load\"}",
                "{\"site\":\"demo\",\"version\":\"1.2.3\",\"load\":-1}",
                "{\"site\":\"demo\",\"version\":\"1.2.3\",\"load\":600001}",
                "{\"site\":\"demo\",\"version\":\"1.2.3\",\"load\":1.5}",
                "{\"site\":\"demo\",\"version\":\"1.2.3\",\"load\":99999999999999999999}",
                "{\"site\":\"kim@example.org\",\"version\":\"1.2.3\",\"load\":1}",
                "{\"site\":\"demo\",\"version\":\"1.2.3\",\"load\":1} kim@example.org",
            })
    void takesNothingThatIsNotInItsVocabulary(String body) {
        assertThat(read(body)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, < 100 ms", "99, < 100 ms", "100, < 300 ms", "999, < 1 s", "1000, < 3 s", "3000, >= 3 s"})
    void classesTimes(int millis, String time) {
        assertThat(WidgetReport.loadTime(millis)).isEqualTo(time);
    }

    private static Optional<WidgetReport> read(String body) {
        return WidgetReport.read(body.getBytes(StandardCharsets.UTF_8));
    }
}
