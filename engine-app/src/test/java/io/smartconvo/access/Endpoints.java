package io.smartconvo.access;

import io.smartconvo.access.ConsoleClient.Answer;
import io.smartconvo.platform.Scope;
import io.smartconvo.platform.StepUp;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.annotation.Annotation;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Everything the API answers to, with what each endpoint states of who may call it. */
@TestComponent
class Endpoints {

    private final RequestMappingHandlerMapping mappings;

    Endpoints(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.mappings = mappings;
    }

    record Endpoint(RequestMethod method, String path, HandlerMethod handler) {

        boolean isForAnyone() {
            return stated(PermitAll.class).isPresent();
        }

        Set<Role> roles() {
            return stated(RolesAllowed.class).stream()
                    .flatMap(stated -> Stream.of(stated.value()))
                    .map(Role::valueOf)
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
        }

        Optional<String> scope() {
            return Optional.ofNullable(handler.getMethodAnnotation(Scope.class)).map(Scope::value);
        }

        boolean asksForProof() {
            return handler.hasMethodAnnotation(StepUp.class);
        }

        private <A extends Annotation> Optional<A> stated(Class<A> type) {
            boolean onMethod =
                    handler.hasMethodAnnotation(PermitAll.class) || handler.hasMethodAnnotation(RolesAllowed.class);
            return Optional.ofNullable(
                    onMethod
                            ? handler.getMethodAnnotation(type)
                            : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), type));
        }

        Answer call(ConsoleClient client) {
            String body = method == RequestMethod.POST || method == RequestMethod.PUT ? "{}" : null;
            return client.send(method.name(), address(), body);
        }

        private String address() {
            return path.substring("/api/v1/".length())
                    .replaceAll("\\{(id|tenant)}", UUID.randomUUID().toString())
                    .replaceAll("\\{(version|seq)}", "1")
                    .replaceAll("\\{\\w+}", "x");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    List<Endpoint> all() {
        return mappings.getHandlerMethods().entrySet().stream()
                .flatMap(entry -> endpoints(entry.getKey(), entry.getValue()))
                .filter(endpoint -> endpoint.path().startsWith("/api/v1/"))
                .sorted(Comparator.comparing(Endpoint::path).thenComparing(Endpoint::method))
                .toList();
    }

    private static Stream<Endpoint> endpoints(RequestMappingInfo mapping, HandlerMethod handler) {
        return mapping.getPatternValues().stream()
                .flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                        .map(method -> new Endpoint(method, path, handler)));
    }
}
