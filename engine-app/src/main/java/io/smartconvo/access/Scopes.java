package io.smartconvo.access;

import io.smartconvo.platform.Scope;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What keys can be made for: what the endpoints of this installation state, and nothing else. */
@Component
class Scopes {

    private final ObjectProvider<RequestMappingHandlerMapping> endpoints;

    Scopes(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> endpoints) {
        this.endpoints = endpoints;
    }

    SortedSet<String> all() {
        return endpoints.getObject().getHandlerMethods().values().stream()
                .flatMap(endpoint -> Stream.ofNullable(endpoint.getMethodAnnotation(Scope.class)))
                .map(Scope::value)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
