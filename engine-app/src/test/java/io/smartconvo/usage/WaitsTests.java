package io.smartconvo.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitsTests {

    @ParameterizedTest
    @CsvSource({"PT0S,0", "PT1.9S,0", "PT2S,1", "PT3.9S,1", "PT4S,2", "PT1H,11", "P30D,21", "P9000D,21"})
    void putsATimeIntoItsBucket(Duration time, int bucket) {
        assertThat(Waits.bucket(time)).isEqualTo(bucket);
    }

    @Test
    void estimatesTheMiddle() {
        assertThat(Waits.medianSeconds(Map.of())).isNull();
        assertThat(Waits.medianSeconds(Map.of(3, 10L))).isEqualTo(12.0);
        assertThat(Waits.medianSeconds(Map.of(0, 4L, 5, 1L))).isLessThan(2.0);
        assertThat(Waits.medianSeconds(Map.of(0, 1L, 5, 4L))).isBetween(32.0, 64.0);
    }
}
