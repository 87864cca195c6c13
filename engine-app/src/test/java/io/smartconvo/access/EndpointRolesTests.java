package io.smartconvo.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.access.ConsoleClient.Answer;
import io.smartconvo.conversation.Scenery;
import io.smartconvo.tenant.TenantId;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every endpoint of the API, called in every role there is and in none, over real HTTP. */
@SmartConvoTest
@Import({Cast.class, Scenery.class})
class EndpointRolesTests {

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings;

    @Autowired
    Cast cast;

    @Autowired
    Scenery scenery;

    TenantId tenant;

    private record Endpoint(RequestMethod method, String path, HandlerMethod handler) {

        boolean isForAnyone() {
            return stated(PermitAll.class).isPresent();
        }

        Set<Role> roles() {
            return Stream.of(stated(RolesAllowed.class).orElseThrow().value())
                    .map(Role::valueOf)
                    .collect(Collectors.toSet());
        }

        <A extends Annotation> Optional<A> stated(Class<A> type) {
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

    @BeforeEach
    void openTenant() {
        tenant = scenery.tenant();
    }

    @Test
    void everyEndpointStatesItsRoles() {
        assertThat(endpoints())
                .hasSizeGreaterThan(15)
                .allSatisfy(endpoint -> assertThat(
                                endpoint.isForAnyone() || !endpoint.roles().isEmpty())
                        .as(endpoint.toString())
                        .isTrue());
    }

    @Test
    void onlySigningInIsForAnyone() {
        assertThat(endpoints().stream().filter(Endpoint::isForAnyone).map(Endpoint::toString))
                .containsExactly("POST /api/v1/session");
    }

    @Test
    void strangersGetNowhere() {
        SoftAssertions softly = new SoftAssertions();
        for (Endpoint endpoint : endpoints()) {
            Answer answer = endpoint.call(cast.stranger());
            softly.assertThat(answer.status()).as(endpoint.toString()).isEqualTo(401);
            softly.assertThat(answer.problem())
                    .as(endpoint.toString())
                    .isEqualTo(endpoint.isForAnyone() ? "/problems/sign-in-failed" : "/problems/unauthorized");
        }
        softly.assertAll();
    }

    @Test
    void eachRoleMayDoWhatIsStatedAndNothingElse() {
        SoftAssertions softly = new SoftAssertions();
        for (Role role : Cast.all()) {
            for (Endpoint endpoint : endpoints()) {
                if (!endpoint.isForAnyone()) {
                    int status = endpoint.call(cast.as(tenant, role)).status();
                    boolean may = endpoint.roles().contains(role);
                    softly.assertThat(may ? status != 403 && status != 401 && status < 500 : status == 403)
                            .as("%s as %s: %s", endpoint, role, status)
                            .isTrue();
                }
            }
        }
        softly.assertAll();
    }

    private List<Endpoint> endpoints() {
        return mappings.getHandlerMethods().entrySet().stream()
                .flatMap(entry -> endpoints(entry.getKey(), entry.getValue()))
                .filter(endpoint -> endpoint.path().startsWith("/api/v1/"))
                .toList();
    }

    private static Stream<Endpoint> endpoints(RequestMappingInfo mapping, HandlerMethod handler) {
        return mapping.getPatternValues().stream()
                .flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                        .map(method -> new Endpoint(method, path, handler)));
    }
}
