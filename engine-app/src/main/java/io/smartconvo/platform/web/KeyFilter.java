package io.smartconvo.platform.web;

import io.smartconvo.platform.ClientAddress;
import io.smartconvo.platform.KeySignIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/** Knows programs by their key. Whoever shows one comes with it or not at all, whatever else the request carries. */
class KeyFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final KeySignIn keys;
    private final AuthenticationEntryPoint refusals;

    KeyFilter(KeySignIn keys, AuthenticationEntryPoint refusals) {
        this.keys = keys;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> key = key(request);
        if (key.isPresent()) {
            try {
                var context = SecurityContextHolder.createEmptyContext();
                context.setAuthentication(keys.read(key.get(), ClientAddress.of(request)));
                SecurityContextHolder.setContext(context);
            } catch (AuthenticationException refused) {
                SecurityContextHolder.clearContext();
                refusals.commence(request, response, refused);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private static Optional<String> key(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip());
    }
}
