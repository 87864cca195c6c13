package io.smartconvo.platform.web;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

/** The networks whose word about a client is taken. */
@Component
class TrustedProxies {

    private final List<IpAddressMatcher> networks;

    TrustedProxies(TransportProperties properties) {
        networks =
                properties.trustedProxies().stream().map(IpAddressMatcher::new).toList();
    }

    boolean contains(InetAddress address) {
        return networks.stream().anyMatch(network -> network.matches(address.getHostAddress()));
    }

    /**
     * Each proxy appends the peer it saw, so the list is read from its end: the first that is no proxy of ours is the
     * client; what stands before it, the client may have made up.
     */
    InetAddress clientBehind(InetAddress peer, List<String> forwardedFor) {
        var client = peer;
        for (int i = forwardedFor.size() - 1; i >= 0 && contains(client); i--) {
            Optional<InetAddress> hop = IpLiteral.parse(forwardedFor.get(i));
            if (hop.isEmpty()) {
                return client;
            }
            client = hop.get();
        }
        return client;
    }
}
