package io.smartconvo.platform.web;

import io.smartconvo.platform.ClientAddress;
import io.smartconvo.platform.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * First of all filters. Nothing is served in the clear, except to this very machine and to a declared proxy that ended TLS.
 * A request from this machine with a proxy's headers is refused too: then a proxy runs here that nobody has declared, and
 * visitors of the whole world would pass as local.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TransportFilter extends OncePerRequestFilter {

    private static final Set<String> LOCAL_NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private final TrustedProxies proxies;
    private final ProblemWriter problems;

    TransportFilter(TrustedProxies proxies, ProblemWriter problems) {
        this.proxies = proxies;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var peer = IpLiteral.parse(withoutZone(request.getRemoteAddr()));
        if (peer.isEmpty()) {
            problems.write(response, Problem.HTTPS_REQUIRED);
            return;
        }
        var forwarded = new ForwardedHeaders(request);
        boolean proxied = proxies.contains(peer.get()) && forwarded.present();
        boolean safe = proxied ? forwarded.sayHttps() : request.isSecure() || isLocal(request, peer.get(), forwarded);
        if (!safe) {
            problems.write(response, Problem.HTTPS_REQUIRED);
            return;
        }
        var client = proxied ? proxies.clientBehind(peer.get(), forwarded.addresses()) : peer.get();
        new ClientAddress(client).attachTo(request);
        chain.doFilter(proxied ? new ProxiedRequest(request, client) : request, response);
    }

    /** The name counts too: a page of a stranger whose own name points at 127.0.0.1 is not local. */
    private static boolean isLocal(HttpServletRequest request, InetAddress peer, ForwardedHeaders forwarded) {
        return peer.isLoopbackAddress()
                && !forwarded.present()
                && LOCAL_NAMES.contains(request.getServerName().toLowerCase(java.util.Locale.ROOT));
    }

    private static String withoutZone(String address) {
        int zone = address.indexOf('%');
        return zone < 0 ? address : address.substring(0, zone);
    }
}
