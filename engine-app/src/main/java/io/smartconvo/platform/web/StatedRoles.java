package io.smartconvo.platform.web;

import io.smartconvo.platform.Problem;
import io.smartconvo.platform.Refusal;
import io.smartconvo.platform.Scope;
import io.smartconvo.platform.Standing;
import io.smartconvo.platform.StepUp;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Holds callers of the API to what each endpoint states: {@link RolesAllowed} or {@link PermitAll}, the method's before the
 * class's; {@link Scope} for keys, {@link StepUp} for the rest. An endpoint that states no role is closed, one that states
 * no scope is closed to keys. Asked before the body is read, so a stranger cannot make us read one.
 */
@Configuration(proxyBeanMethods = false)
class StatedRoles implements WebMvcConfigurer, HandlerInterceptor {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/v1/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod endpoint) {
            if (!mayCall(request, endpoint)) {
                throw new AccessDeniedException("not in a role that may");
            }
            standing(request).ifPresent(standing -> hold(standing, endpoint));
        }
        return true;
    }

    private static boolean mayCall(HttpServletRequest request, HandlerMethod endpoint) {
        if (on(endpoint, PermitAll.class).isPresent()) {
            return true;
        }
        return on(endpoint, RolesAllowed.class)
                .or(() -> onType(endpoint, RolesAllowed.class))
                .map(stated -> Arrays.stream(stated.value()).anyMatch(request::isUserInRole))
                .orElseGet(() -> onType(endpoint, PermitAll.class).isPresent());
    }

    private static void hold(Standing standing, HandlerMethod endpoint) {
        @Nullable String scope = on(endpoint, Scope.class).map(Scope::value).orElse(null);
        if (!standing.leadsTo(scope)) {
            throw scope == null
                    ? new AccessDeniedException("closed to keys")
                    : new Refusal(Problem.SCOPE_REQUIRED, Map.of("scope", scope));
        }
        if (endpoint.hasMethodAnnotation(StepUp.class) && !standing.provenJustNow()) {
            throw new Refusal(Problem.STEP_UP_REQUIRED);
        }
    }

    private static Optional<Standing> standing(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication caller
                        && caller.getPrincipal() instanceof Standing standing
                ? Optional.of(standing)
                : Optional.empty();
    }

    private static <A extends Annotation> Optional<A> on(HandlerMethod endpoint, Class<A> type) {
        return Optional.ofNullable(endpoint.getMethodAnnotation(type));
    }

    private static <A extends Annotation> Optional<A> onType(HandlerMethod endpoint, Class<A> type) {
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(endpoint.getBeanType(), type));
    }
}
