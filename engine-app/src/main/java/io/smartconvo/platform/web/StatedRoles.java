package io.smartconvo.platform.web;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Holds callers of the API to what each endpoint states: {@link RolesAllowed} or {@link PermitAll}, the method's before the
 * class's. An endpoint that states nothing is closed. Asked before the body is read, so a stranger cannot make us read one.
 */
@Configuration(proxyBeanMethods = false)
class StatedRoles implements WebMvcConfigurer, HandlerInterceptor {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/v1/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod endpoint && !mayCall(request, endpoint)) {
            throw new AccessDeniedException("not in a role that may");
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

    private static <A extends Annotation> Optional<A> on(HandlerMethod endpoint, Class<A> type) {
        return Optional.ofNullable(endpoint.getMethodAnnotation(type));
    }

    private static <A extends Annotation> Optional<A> onType(HandlerMethod endpoint, Class<A> type) {
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(endpoint.getBeanType(), type));
    }
}
