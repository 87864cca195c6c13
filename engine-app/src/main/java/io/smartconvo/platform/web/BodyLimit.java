package io.smartconvo.platform.web;

import io.smartconvo.platform.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Nobody makes this server read without end: a body says how long it is, and it is not long. The server holds it to that. */
class BodyLimit extends OncePerRequestFilter {

    private static final long LARGEST = 4 << 20;

    private final ProblemWriter problems;

    BodyLimit(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > LARGEST || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            problems.write(response, Problem.TOO_LARGE);
            return;
        }
        chain.doFilter(request, response);
    }
}
