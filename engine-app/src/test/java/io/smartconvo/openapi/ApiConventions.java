package io.smartconvo.openapi;

import io.smartconvo.access.Caller;
import io.smartconvo.platform.CookieSignIn;
import io.smartconvo.platform.Problem;
import io.smartconvo.platform.Scope;
import io.smartconvo.platform.StepUp;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.StringUtils;
import org.springframework.web.method.HandlerMethod;

/** What the description says of every endpoint alike: how to sign in, what a refusal is, which roles, which names. */
@TestConfiguration(proxyBeanMethods = false)
class ApiConventions {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
    }

    @Bean
    ModelResolver schemasOfRecords(ObjectMapperProvider mappers) {
        return new SchemasOfRecords(mappers.jsonMapper());
    }

    @Bean
    OperationCustomizer whoMay() {
        return (operation, handler) -> {
            List<String> roles = roles(handler);
            operation.addExtension("x-roles", roles);
            Scope scope = handler.getMethodAnnotation(Scope.class);
            if (scope != null) {
                operation.addExtension("x-scope", scope.value());
            }
            if (handler.hasMethodAnnotation(StepUp.class)) {
                operation.addExtension("x-step-up", true);
            }
            operation.setDescription(roles.isEmpty() ? "For anyone." : "For " + String.join(", ", roles) + ".");
            return operation;
        };
    }

    @Bean
    OpenApiCustomizer conventions() {
        return api -> {
            api.setInfo(
                    new Info()
                            .title("SmartConvo")
                            .version("1")
                            .description(
                                    "What the console asks, always for the tenant of who asks. Another tenant's id is not found."));
            api.setServers(List.of(new Server().url("/")));
            secure(api.getComponents());
            describeProblems(api.getComponents());
            api.getPaths()
                    .forEach((path, item) ->
                            item.readOperationsMap().forEach((method, operation) -> name(path, method, operation)));
            require(api);
        };
    }

    private static List<String> roles(HandlerMethod handler) {
        RolesAllowed stated = handler.getMethodAnnotation(RolesAllowed.class);
        if (stated == null && !handler.hasMethodAnnotation(jakarta.annotation.security.PermitAll.class)) {
            stated = AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), RolesAllowed.class);
        }
        return stated == null ? List.of() : Arrays.asList(stated.value());
    }

    private static void secure(Components components) {
        components.addSecuritySchemes(
                "session",
                new SecurityScheme()
                        .type(SecurityScheme.Type.APIKEY)
                        .in(SecurityScheme.In.COOKIE)
                        .name(CookieSignIn.COOKIE)
                        .description("Set by POST /api/v1/session."));
        components.addSecuritySchemes(
                "csrf",
                new SecurityScheme()
                        .type(SecurityScheme.Type.APIKEY)
                        .in(SecurityScheme.In.HEADER)
                        .name("X-XSRF-TOKEN")
                        .description("The value of the cookie XSRF-TOKEN, with every change made by a session."));
        components.addSecuritySchemes(
                "basic",
                new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("basic")
                        .description("A member's name and password, for programs."));
        components.addSecuritySchemes(
                "key",
                new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .description(
                                "A key of POST /api/v1/api-keys, where an operation has x-scope and the key has it too."));
    }

    private static void describeProblems(Components components) {
        components.addSchemas(
                "Problem",
                object(Map.of(
                                "type", string().description("Branch on this: see docs/problems.md."),
                                "title", string(),
                                "status", new JsonSchema().types(Set.of("integer")),
                                "detail", string(),
                                "instance", string(),
                                "errors",
                                        new JsonSchema()
                                                .types(Set.of("array"))
                                                .items(new JsonSchema().$ref("#/components/schemas/Misfit"))
                                                .description("What is wrong, field by field.")))
                        .required(List.of("type", "title", "status"))
                        .additionalProperties(true)
                        .description("A refusal (RFC 9457)."));
        components.addSchemas(
                "Misfit", object(Map.of("field", string(), "message", string())).required(List.of("field", "message")));
        Stream.of(Problem.UNAUTHORIZED, Problem.FORBIDDEN, Problem.NOT_FOUND, Problem.TOO_LARGE, Problem.INVALID)
                .forEach(problem -> components.addResponses(problem.name(), problem(problem.title())));
        components.addResponses("problem", problem("Any other refusal."));
    }

    private static Schema<?> string() {
        return new JsonSchema().types(Set.of("string"));
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private static Schema<Object> object(Map<String, Schema> properties) {
        return new JsonSchema().types(Set.of("object")).properties(new java.util.TreeMap<>(properties));
    }

    private static ApiResponse problem(String title) {
        return new ApiResponse()
                .description(title)
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new JsonSchema().$ref("#/components/schemas/Problem"))));
    }

    /** The name of an operation is its address: as stable as that. */
    private static void name(String path, PathItem.HttpMethod method, Operation operation) {
        String local = path.substring("/api/v1/".length());
        String verb = method.name().toLowerCase(java.util.Locale.ROOT);
        operation.setOperationId(verb
                + Stream.of(local.split("[/{}.-]+"))
                        .filter(StringUtils::hasText)
                        .map(StringUtils::capitalize)
                        .collect(Collectors.joining()));
        operation.setTags(List.of(local.split("/")[0]));
        boolean open = ((List<?>) operation.getExtensions().get("x-roles")).isEmpty();
        boolean changes = method != PathItem.HttpMethod.GET;
        if (open) {
            operation.setSecurity(List.of());
        } else {
            SecurityRequirement session = new SecurityRequirement().addList("session");
            List<SecurityRequirement> ways = new ArrayList<>(
                    List.of(changes ? session.addList("csrf") : session, new SecurityRequirement().addList("basic")));
            if (operation.getExtensions().containsKey("x-scope")) {
                ways.add(new SecurityRequirement().addList("key"));
            }
            operation.setSecurity(ways);
        }
        refuse(operation, open, path.contains("{"), operation.getRequestBody() != null);
    }

    private static void refuse(Operation operation, boolean open, boolean findsSomething, boolean readsBody) {
        refuse(operation, "401", Problem.UNAUTHORIZED.name());
        if (!open) {
            refuse(operation, "403", Problem.FORBIDDEN.name());
        }
        if (findsSomething) {
            refuse(operation, "404", Problem.NOT_FOUND.name());
        }
        if (readsBody) {
            refuse(operation, "413", Problem.TOO_LARGE.name());
            refuse(operation, "422", Problem.INVALID.name());
        }
        refuse(operation, "default", "problem");
    }

    private static void refuse(Operation operation, String status, String response) {
        operation.getResponses().addApiResponse(status, new ApiResponse().$ref("#/components/responses/" + response));
    }

    /** An answer has all its members, if only as null; what is sent may leave those out. */
    private static void require(OpenAPI api) {
        Set<String> sent = sent(api);
        api.getComponents().getSchemas().forEach((name, schema) -> {
            Map<String, Schema<?>> properties = properties(schema);
            if (!properties.isEmpty() && !name.equals("Problem") && !name.equals("Misfit")) {
                schema.setRequired(properties.entrySet().stream()
                        .filter(property -> !sent.contains(name) || !SchemasOfRecords.isNullable(property.getValue()))
                        .map(Map.Entry::getKey)
                        .toList());
            }
        });
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Map<String, Schema<?>> properties(Schema schema) {
        return schema.getProperties() == null ? Map.of() : schema.getProperties();
    }

    private static Set<String> sent(OpenAPI api) {
        Deque<Schema<?>> open = new ArrayDeque<>();
        api.getPaths().values().stream()
                .flatMap(item -> item.readOperations().stream())
                .map(Operation::getRequestBody)
                .filter(Objects::nonNull)
                .flatMap(body -> body.getContent().values().stream())
                .map(MediaType::getSchema)
                .filter(Objects::nonNull)
                .forEach(open::add);
        Set<String> found = new HashSet<>();
        while (!open.isEmpty()) {
            Schema<?> schema = open.pop();
            if (schema.get$ref() != null && found.add(SchemasOfRecords.name(schema.get$ref()))) {
                open.add(api.getComponents().getSchemas().get(SchemasOfRecords.name(schema.get$ref())));
            }
            properties(schema).values().forEach(open::add);
            Stream.of(schema.getItems(), schema.getAdditionalProperties())
                    .filter(Schema.class::isInstance)
                    .map(inner -> (Schema<?>) inner)
                    .forEach(open::add);
            if (schema.getAnyOf() != null) {
                schema.getAnyOf().forEach(open::add);
            }
        }
        return found;
    }
}
