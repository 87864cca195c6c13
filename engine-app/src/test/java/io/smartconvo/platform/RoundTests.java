package io.smartconvo.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class RoundTests {

    private static final UUID ID = UUID.randomUUID();

    private final ConcurrentLinkedQueue<String> due = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> carried = new ConcurrentLinkedQueue<>();

    private List<String> take(int most) {
        List<String> taken = new ArrayList<>();
        while (taken.size() < most && !due.isEmpty()) {
            taken.add(due.remove());
        }
        return taken;
    }

    @Test
    void carriesUntilNothingIsDueWhateverBreaks() {
        due.addAll(List.of("one", "two", "three", "four", "five"));
        try (Round<String> round = new Round<>("test", 2, each -> ID)) {
            round.walk(this::take, each -> {
                if (each.equals("one")) {
                    throw new IllegalStateException();
                }
                carried.add(each);
            });
        }
        assertThat(carried).containsExactlyInAnyOrder("two", "three", "four", "five");
    }

    @Test
    void oneThatWaitsHoldsUpNoneBesideIt() {
        due.addAll(List.of("slow", "quick"));
        CountDownLatch quick = new CountDownLatch(1);
        try (Round<String> round = new Round<>("test", 2, each -> ID)) {
            round.walk(this::take, each -> {
                if (each.equals("slow")) {
                    await(quick);
                } else {
                    quick.countDown();
                }
                carried.add(each);
            });
        }
        assertThat(carried).containsExactlyInAnyOrder("quick", "slow");
    }

    @Test
    void aSecondWalkEndsAtOnceWhileOneIsUnderWay() {
        due.add("one");
        try (Round<String> round = new Round<>("test", 1, each -> ID)) {
            round.walk(this::take, each -> {
                due.add("two");
                round.walk(
                        most -> {
                            throw new AssertionError("two walks at the same time");
                        },
                        carried::add);
                due.clear();
                carried.add(each);
            });
        }
        assertThat(carried).containsExactly("one");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, PT10S", "2, PT20S", "3, PT40S", "7, PT10M40S", "8, PT15M", "1000000, PT15M"})
    void waitsTwiceAsLongEachTimeUpToALimit(int failures, Duration pause) {
        assertThat(new Backoff(Duration.ofMinutes(15)).after(failures)).isEqualTo(pause);
    }
}
