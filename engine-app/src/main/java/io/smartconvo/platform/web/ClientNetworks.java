package io.smartconvo.platform.web;

import io.smartconvo.platform.ClientAddress;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Cuts addresses down to networks. What is counted by is a keyed hash; its key is made anew each day (UTC), is known to this
 * process only and written nowhere, so yesterday's numbers fit nobody.
 */
@Component
class ClientNetworks {

    private static final int IPV6_SUBSCRIBER_BYTES = 8;
    private static final int RATE_KEY_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final Clock clock;
    private volatile DayKey key;

    private record DayKey(LocalDate day, SecretKeySpec secret) {}

    ClientNetworks(Clock clock) {
        this.clock = clock;
        this.key = fresh(today());
    }

    ClientAddress cut(InetAddress address) {
        return new ClientAddress(rateKey(address), network(address));
    }

    private String rateKey(InetAddress address) {
        byte[] bytes = address.getAddress();
        byte[] subscriber = address instanceof Inet6Address ? Arrays.copyOf(bytes, IPV6_SUBSCRIBER_BYTES) : bytes;
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(current());
            return HexFormat.of().formatHex(mac.doFinal(subscriber), 0, RATE_KEY_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String network(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address
                ? "%d.%d.%d.0".formatted(bytes[0] & 0xff, bytes[1] & 0xff, bytes[2] & 0xff)
                : "%x:%x:%x::".formatted(group(bytes, 0), group(bytes, 2), group(bytes, 4));
    }

    private static int group(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
    }

    private SecretKeySpec current() {
        var today = today();
        var held = key;
        if (!held.day().equals(today)) {
            synchronized (this) {
                held = key.day().equals(today) ? key : fresh(today);
                key = held;
            }
        }
        return held.secret();
    }

    private DayKey fresh(LocalDate day) {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return new DayKey(day, new SecretKeySpec(bytes, "HmacSHA256"));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
