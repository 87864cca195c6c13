package io.smartconvo.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where a request really comes from: the peer, or what a declared proxy says about it. Personal data, so it prints as
 * nothing and is meant for counting in memory only.
 */
public final class ClientAddress {

    private static final String ATTRIBUTE = ClientAddress.class.getName();
    private static final int IPV6_NETWORK_BYTES = 8;

    private final InetAddress address;

    public ClientAddress(InetAddress address) {
        this.address = address;
    }

    /**
     * The sender of a request that has come through the product's own filter.
     *
     * @throws IllegalStateException if it has not
     */
    public static ClientAddress of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof ClientAddress address) {
            return address;
        }
        throw new IllegalStateException("The request did not pass the transport filter");
    }

    /** For the filter that knows; later callers read it with {@link #of}. */
    public void attachTo(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** What to count by: an IPv4 address, or the /64 network that one IPv6 subscriber moves in freely. */
    public String rateKey() {
        var bytes = address.getAddress();
        return HexFormat.of()
                .formatHex(address instanceof Inet6Address ? Arrays.copyOf(bytes, IPV6_NETWORK_BYTES) : bytes);
    }

    public InetAddress address() {
        return address;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ClientAddress that && address.equals(that.address);
    }

    @Override
    public int hashCode() {
        return address.hashCode();
    }

    @Override
    public String toString() {
        return "ClientAddress[hidden]";
    }
}
