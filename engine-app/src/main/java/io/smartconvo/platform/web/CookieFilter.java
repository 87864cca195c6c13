package io.smartconvo.platform.web;

import io.smartconvo.platform.CookieSignIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Knows callers by their session cookie. One that opens nothing is as good as none. */
class CookieFilter extends OncePerRequestFilter {

    private final CookieSignIn sessions;

    CookieFilter(CookieSignIn sessions) {
        this.sessions = sessions;
    }

    /** What a browser sends by itself is what another site's page could ride on. */
    static Optional<String> token(HttpServletRequest request) {
        return request.getCookies() == null
                ? Optional.empty()
                : Stream.of(request.getCookies())
                        .filter(cookie -> cookie.getName().equals(CookieSignIn.COOKIE))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        token(request).flatMap(sessions::read).ifPresent(CookieFilter::enter);
        chain.doFilter(request, response);
    }

    private static void enter(Authentication caller) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(caller);
        SecurityContextHolder.setContext(context);
    }
}
