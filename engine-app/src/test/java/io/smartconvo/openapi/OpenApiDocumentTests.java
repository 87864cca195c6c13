package io.smartconvo.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.access.Cast;
import io.smartconvo.access.Role;
import io.smartconvo.conversation.Scenery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code docs/openapi.json} is made from the endpoints; -Ddocs.update=true writes it anew. The product serves it. */
@SmartConvoTest(
        properties = {
            "springdoc.api-docs.enabled=true",
            "springdoc.api-docs.version=openapi_3_1",
            "springdoc.paths-to-match=/api/v1/**",
            "springdoc.override-with-generic-response=false",
            "springdoc.default-produces-media-type=application/json",
            "springdoc.writer-with-order-by-keys=true"
        })
@Import({ApiConventions.class, Cast.class, Scenery.class})
class OpenApiDocumentTests {

    private static final Path PAGE = Path.of("../docs/openapi.json");
    private static final String SCHEMAS = "/components/schemas/";

    @Autowired
    OpenApiWebMvcResource springdoc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings;

    @Autowired
    Cast cast;

    @Autowired
    Scenery scenery;

    @Test
    void documentDescribesTheEndpointsAsTheyAre() throws IOException {
        String current = JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(described()) + "\n";
        if (Boolean.getBoolean("docs.update")) {
            Files.writeString(PAGE, current);
        }
        assertThat(Files.readString(PAGE))
                .as("run: ./mvnw test -pl engine-app -am -Dtest=OpenApiDocumentTests -Ddocs.update=true"
                        + " -Dsurefire.failIfNoSpecifiedTests=false, then npm run types -w @smartconvo/console")
                .isEqualTo(current);
    }

    @Test
    void everyEndpointOfTheApiIsInItAndNoOther() {
        Set<String> handled = mappings.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/v1/"))
                        .flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                                .map(method -> method.name().toLowerCase(Locale.ROOT) + " " + path)))
                .collect(Collectors.toSet());
        assertThat(operations().map(Described::address)).containsExactlyInAnyOrderElementsOf(handled);
    }

    @Test
    void everyOperationHasANameOfItsOwnItsRolesAndItsRefusals() {
        assertThat(operations()
                        .map(operation -> operation.json().get("operationId").asString()))
                .doesNotHaveDuplicates();
        assertThat(operations()).allSatisfy(operation -> {
            assertThat(operation.json().get("x-roles").isArray()).isTrue();
            assertThat(operation.json().at("/responses/default/$ref").asString())
                    .isEqualTo("#/components/responses/problem");
            assertThat(operation.json().get("security").isEmpty())
                    .isEqualTo(operation.json().get("x-roles").isEmpty());
        });
        assertThat(operations()
                        .filter(operation -> operation.json().get("x-roles").isEmpty())
                        .map(Described::address))
                .containsExactlyInAnyOrder(
                        "post /api/v1/session",
                        "get /api/v1/session/ways",
                        "post /api/v1/session/passkeys/sign-in",
                        "post /api/v1/session/passkeys/sign-in-options",
                        "post /api/v1/session/sso",
                        "post /api/v1/session/sso/completion",
                        "post /api/v1/invitations/lookup",
                        "post /api/v1/invitations/acceptance");
    }

    @Test
    void changesBySessionNeedTheToken() {
        assertThat(operations().filter(operation -> !operation.address().startsWith("get ")))
                .filteredOn(operation -> !operation.json().get("security").isEmpty())
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(
                                operation.json().at("/security/0").propertyNames())
                        .contains("session", "csrf"));
    }

    @Test
    void saysWhatMayBeNullAndWhatMayBeLeftOut() {
        JsonNode answer = described().at(SCHEMAS + "MembersAnswer");
        assertThat(answer.at("/properties/lastSignInAt/type").toString()).contains("null");
        assertThat(answer.at("/properties/createdAt/type").toString()).doesNotContain("null");
        assertThat(answer.get("required").toString()).contains("lastSignInAt");
        assertThat(described().at(SCHEMAS + "SiteForm/required").isMissingNode())
                .isTrue();
    }

    @Test
    void productServesItToMembersOnly() throws IOException {
        var served = cast.as(scenery.tenant(), Role.AUDITOR).get("openapi.json");
        assertThat(served.status()).isEqualTo(200);
        assertThat(served.response().body()).isEqualTo(Files.readString(PAGE));
        assertThat(cast.stranger().get("openapi.json").status()).isEqualTo(401);
    }

    private record Described(String address, JsonNode json) {}

    private Stream<Described> operations() {
        return described().get("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(operation ->
                                new Described(operation.getKey() + " " + path.getKey(), operation.getValue())));
    }

    private ObjectNode described() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/v3/api-docs");
        try {
            ObjectNode described = (ObjectNode)
                    JsonMapper.shared().readTree(springdoc.openapiJson(request, "/v3/api-docs", Locale.ENGLISH));
            describeJson(described);
            return described;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** What the code holds as any JSON: the record of processing has a schema of its own. */
    private static void describeJson(ObjectNode described) throws IOException {
        ObjectNode schemas = (ObjectNode) described.at("/components/schemas");
        schemas.remove(List.of("JsonNode", "JsonNodeType"));
        schemas.putObject("JsonNode").put("description", "Any JSON.");
        try (var schema =
                new ClassPathResource("io/smartconvo/records/records-of-processing.schema.json").getInputStream()) {
            JsonNode content = JsonMapper.shared().readTree(schema).at("/properties/content");
            schemas.set("RecordOfProcessing", content);
            ((ObjectNode) schemas.at("/RecordsAnswer/properties"))
                    .putObject("content")
                    .put("$ref", "#/components/schemas/RecordOfProcessing");
        }
        described
                .get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .forEach(operation -> operation
                                .path("responses")
                                .forEach(response -> response.path("content").properties().stream()
                                        .filter(content -> content.getKey().endsWith("json"))
                                        .filter(content -> content.getValue()
                                                .at("/schema/format")
                                                .asString("")
                                                .equals("binary"))
                                        .forEach(content -> ((ObjectNode) content.getValue())
                                                .putObject("schema")
                                                .put("$ref", "#/components/schemas/JsonNode")))));
    }
}
