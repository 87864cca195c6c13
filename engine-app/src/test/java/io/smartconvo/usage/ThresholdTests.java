package io.smartconvo.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.proof.policy.Proves;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

@Proves("3.2")
class ThresholdTests {

    @Test
    void publishesWhatTenOrMoreHaveInCommon() {
        assertThat(Threshold.publish(Map.of("Chrome 141", 40L, "Firefox 140", 10L)))
                .isEqualTo(Map.of("Chrome 141", 40L, "Firefox 140", 10L));
    }

    @Test
    void putsTheRareTogether() {
        assertThat(Threshold.publish(Map.of("Chrome 141", 40L, "Firefox 140", 6L, "Safari 18", 5L)))
                .isEqualTo(Map.of("Chrome 141", 40L, "other", 11L));
    }

    /** Fifty in all less forty would be the ten; less forty-nine, the one. */
    @Test
    void hidesTheRareBehindOneThatIsNot() {
        assertThat(Threshold.publish(Map.of("Chrome 141", 40L, "Edge 141", 12L, "Firefox 140", 1L)))
                .isEqualTo(Map.of("Chrome 141", 40L, "other", 13L));
        assertThat(Threshold.publish(Map.of("Chrome 141", 40L, "Firefox 140", 1L)))
                .isEqualTo(Map.of("other", 41L));
    }

    @Test
    void tellsNothingOfAFew() {
        assertThat(Threshold.publish(Map.of("Chrome 141", 1L))).isEmpty();
        assertThat(Threshold.publish(Map.of("Chrome 141", 5L, "Edge 141", 4L))).isEmpty();
        assertThat(Threshold.publish(Map.of("other", 9L))).isEmpty();
        assertThat(Threshold.publish(Map.of())).isEmpty();
    }

    @RepeatedTest(200)
    void neverLetsOutOrGivesAwayLessThanTen(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        Map<String, Long> counts = new HashMap<>();
        for (int i = random.nextInt(8); i > 0; i--) {
            counts.put(
                    random.nextInt(6) == 0 ? "other" : "value" + i,
                    1L + random.nextInt(random.nextBoolean() ? 12 : 60));
        }
        long total = counts.values().stream().mapToLong(Long::longValue).sum();

        var published = Threshold.publish(counts);

        assertThat(published.values()).allMatch(n -> n >= 10);
        published.forEach((value, n) -> {
            if (!value.equals("other")) {
                assertThat(counts).containsEntry(value, n);
            }
        });
        // Whoever knows the total learns nothing by taking away.
        long told = published.values().stream().mapToLong(Long::longValue).sum();
        assertThat(told).isEqualTo(total < 10 ? 0 : total);
    }
}
