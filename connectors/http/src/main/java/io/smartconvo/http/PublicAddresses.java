package io.smartconvo.http;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Tells addresses of the public internet from all others: this machine, its network, its cloud's metadata service, and
 * the ranges that are translated into any of these.
 */
final class PublicAddresses {

    private static final List<Range> NOT_PUBLIC_V4 = List.of(
            Range.of("0.0.0.0", 8),
            Range.of("10.0.0.0", 8),
            Range.of("100.64.0.0", 10),
            Range.of("127.0.0.0", 8),
            Range.of("168.63.129.16", 32), // a cloud's own services under a public number
            Range.of("169.254.0.0", 16),
            Range.of("172.16.0.0", 12),
            Range.of("192.0.0.0", 24),
            Range.of("192.0.2.0", 24),
            Range.of("192.88.99.0", 24),
            Range.of("192.168.0.0", 16),
            Range.of("198.18.0.0", 15),
            Range.of("198.51.100.0", 24),
            Range.of("203.0.113.0", 24),
            Range.of("224.0.0.0", 4),
            Range.of("240.0.0.0", 4));

    private static final Range PUBLIC_V6 = Range.of("2000::", 3);

    private static final List<Range> NOT_PUBLIC_V6 = List.of(
            Range.of("2001::", 23), // Teredo among others: carries an IPv4 address
            Range.of("2001:db8::", 32),
            Range.of("2002::", 16), // 6to4: carries an IPv4 address
            Range.of("3fff::", 20));

    private PublicAddresses() {}

    static boolean contain(InetAddress address) {
        if (address instanceof Inet4Address) {
            return NOT_PUBLIC_V4.stream().noneMatch(range -> range.contains(address));
        }
        return PUBLIC_V6.contains(address) && NOT_PUBLIC_V6.stream().noneMatch(range -> range.contains(address));
    }

    private record Range(byte[] start, int bits) {

        static Range of(String literal, int bits) {
            try {
                return new Range(InetAddress.getByName(literal).getAddress(), bits);
            } catch (java.net.UnknownHostException e) {
                throw new IllegalArgumentException(literal, e);
            }
        }

        boolean contains(InetAddress address) {
            var other = address.getAddress();
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((start[bit / 8] & mask) != (other[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
