package io.smartconvo.platform.web;

import io.smartconvo.platform.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
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

    private final ProblemWriter problems;

    TransportFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var arrival = Arrival.of(request);
        boolean safe = arrival.proxied() ? arrival.https() : request.isSecure() || isLocal(request, arrival);
        if (!safe) {
            problems.write(response, Problem.HTTPS_REQUIRED);
            return;
        }
        chain.doFilter(arrival.proxied() ? new ProxiedRequest(request) : request, response);
    }

    /** The name counts too: a page of a stranger whose own name points at 127.0.0.1 is not local. */
    private static boolean isLocal(HttpServletRequest request, Arrival arrival) {
        return arrival.local()
                && !arrival.forwarded()
                && LOCAL_NAMES.contains(request.getServerName().toLowerCase(Locale.ROOT));
    }
}
