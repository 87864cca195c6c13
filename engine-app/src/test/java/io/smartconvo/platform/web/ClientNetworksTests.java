package io.smartconvo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.platform.ClientAddress;
import io.smartconvo.proof.policy.Proves;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

@Proves("2.1")
class ClientNetworksTests {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-25T23:59:59Z"));
    private final ClientNetworks networks = new ClientNetworks(new Clock() {
        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    });

    @Test
    void keepsTheNetworkOnly() {
        assertThat(cut("203.0.113.77").network()).isEqualTo("203.0.113.0");
        assertThat(cut("255.255.255.255").network()).isEqualTo("255.255.255.0");
        assertThat(cut("2001:db8:1:2:3::9").network()).isEqualTo("2001:db8:1::");
        assertThat(cut("::ffff:203.0.113.77").network()).isEqualTo("203.0.113.0");
    }

    @Test
    void countsAnIpv6SubscriberAsOneAndIpv4AddressesApart() {
        assertThat(cut("2001:db8:1:2::1").rateKey())
                .isEqualTo(cut("2001:db8:1:2:ffff::9").rateKey())
                .isNotEqualTo(cut("2001:db8:1:3::1").rateKey());
        assertThat(cut("203.0.113.1").rateKey())
                .isEqualTo(cut("203.0.113.1").rateKey())
                .isNotEqualTo(cut("203.0.113.2").rateKey());
    }

    @Test
    void forgetsYesterdaysKeys() {
        var before = cut("203.0.113.1").rateKey();
        now.set(now.get().plusSeconds(1));
        assertThat(cut("203.0.113.1").rateKey()).isNotEqualTo(before);
    }

    /** Four thousand million addresses are soon tried; without the key it does not help. */
    @Test
    void anotherProcessCountsByOtherNumbers() {
        assertThat(new ClientNetworks(Clock.systemUTC())
                        .cut(address("203.0.113.1"))
                        .rateKey())
                .isNotEqualTo(new ClientNetworks(Clock.systemUTC())
                        .cut(address("203.0.113.1"))
                        .rateKey());
    }

    private ClientAddress cut(String text) {
        return networks.cut(address(text));
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }
}
