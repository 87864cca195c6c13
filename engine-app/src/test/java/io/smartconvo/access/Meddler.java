package io.smartconvo.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Sits between the provider and its client, and changes the identity that is handed over. */
final class Meddler extends OncePerRequestFilter {

    private volatile UnaryOperator<String> change = UnaryOperator.identity();

    void change(UnaryOperator<String> idToken) {
        change = idToken;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!request.getRequestURI().equals("/oauth2/token")) {
            chain.doFilter(request, response);
            return;
        }
        ContentCachingResponseWrapper held = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, held);
        ObjectNode answer = (ObjectNode)
                JsonMapper.shared().readTree(new String(held.getContentAsByteArray(), StandardCharsets.UTF_8));
        if (answer.has("id_token")) {
            answer.put("id_token", change.apply(answer.get("id_token").asString()));
        }
        held.resetBuffer();
        held.getOutputStream().write(JsonMapper.shared().writeValueAsBytes(answer));
        held.copyBodyToResponse();
    }
}
