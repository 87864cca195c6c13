package io.smartconvo.platform;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Where a request comes from, as far as anybody may know: the network, which many share, and a number to count by that
 * leads back to nobody once its key is gone.
 *
 * @param rateKey for counting in memory: the same for an IPv4 address, or for the /64 network that one IPv6 subscriber moves
 *     in freely, and only for a day
 * @param network the first 24 bits of an IPv4, the first 48 of an IPv6 address; the rest is 0
 */
public record ClientAddress(String rateKey, String network) {

    private static final String ATTRIBUTE = ClientAddress.class.getName();

    /**
     * The sender of a request that has come through the product's own door.
     *
     * @throws IllegalStateException if it has not
     */
    public static ClientAddress of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof ClientAddress address) {
            return address;
        }
        throw new IllegalStateException("The request did not come through the door");
    }

    /** For the door, which knows; later callers read it with {@link #of}. */
    public void attachTo(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    @Override
    public String toString() {
        return "ClientAddress[hidden]";
    }
}
