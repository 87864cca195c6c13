package io.smartconvo.platform.web;

import io.smartconvo.platform.Problem;
import io.smartconvo.platform.TooFast;
import io.smartconvo.platform.TooManyAttempts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** What strangers are told. */
@Component
class SignInPrompt implements AuthenticationEntryPoint {

    private final ProblemWriter problems;

    SignInPrompt(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        if (refused instanceof TooManyAttempts attempts) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(attempts.seconds()));
            problems.write(response, Problem.TOO_MANY_ATTEMPTS);
            return;
        }
        if (refused instanceof TooFast fast) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(fast.seconds()));
            problems.write(response, Problem.TOO_MANY_REQUESTS);
            return;
        }
        if (!fromScriptOfAPage(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"SmartConvo\", charset=\"UTF-8\"");
        }
        problems.write(response, Problem.UNAUTHORIZED);
    }

    /** A browser would answer a challenge with a window of its own, on top of the page that knows what to do. */
    private static boolean fromScriptOfAPage(HttpServletRequest request) {
        var mode = request.getHeader("Sec-Fetch-Mode");
        return mode != null && !mode.equals("navigate");
    }
}
