package io.smartconvo.platform.web;

import jakarta.servlet.http.HttpServletRequest;

/**
 * How a request reached us, kept from before its sender was cut away.
 *
 * @param local whether the peer is this very machine
 * @param forwarded whether it carries what proxies write, whoever wrote it
 * @param proxied whether a declared proxy sent it
 * @param https whether that proxy, and all before it, say it came over TLS
 */
record Arrival(boolean local, boolean forwarded, boolean proxied, boolean https) {

    private static final String ATTRIBUTE = Arrival.class.getName();

    static Arrival of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Arrival arrival) {
            return arrival;
        }
        throw new IllegalStateException("The request did not come through the door");
    }

    static boolean isKnown(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) != null;
    }

    void attachTo(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }
}
