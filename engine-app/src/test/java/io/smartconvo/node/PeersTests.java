package io.smartconvo.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PeersTests {

    private final NodeId one = NodeId.random();
    private final NodeId other = NodeId.random();
    private final Hand hand = new Hand();
    private final Peers peers = new Peers(new NodeProperties(Duration.ofSeconds(5), null), hand);

    @Test
    void nobodyIsCertainlyThereOnlyForWhoListens() {
        assertThat(peers.certainlyNone()).isFalse();
        peers.listening();
        assertThat(peers.certainlyNone()).isTrue();
        peers.isHere(one);
        assertThat(peers.certainlyNone()).isFalse();
        peers.left(one);
        assertThat(peers.certainlyNone()).isTrue();
        peers.deaf();
        assertThat(peers.certainlyNone()).isFalse();
    }

    @Test
    void whoIsSilentForThreeBeatsIsDead() {
        peers.listening();
        peers.isHere(one);
        peers.isHere(other);
        hand.moves(Duration.ofSeconds(15));
        assertThat(peers.isHere(other)).as("is new").isFalse();
        peers.expire();
        assertThat(peers.all()).containsExactlyInAnyOrder(one, other);

        hand.moves(Duration.ofMillis(1));
        peers.expire();
        assertThat(peers.all()).containsExactly(other);
        assertThat(peers.isHere(one)).as("is new").isTrue();
    }

    @Test
    void aTimeOfDeafnessIsNobodysSilence() {
        peers.listening();
        peers.isHere(one);
        peers.deaf();
        hand.moves(Duration.ofMinutes(5));
        peers.listening();
        peers.expire();
        assertThat(peers.all()).containsExactly(one);

        hand.moves(Duration.ofSeconds(16));
        peers.expire();
        assertThat(peers.none()).isTrue();
    }

    private static final class Hand extends Clock {

        private Instant now = Instant.EPOCH;

        void moves(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
