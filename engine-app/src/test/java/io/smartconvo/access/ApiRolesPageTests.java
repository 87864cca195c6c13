package io.smartconvo.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.access.Endpoints.Endpoint;
import io.smartconvo.conversation.Scenery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** {@code docs/api-roles.md} is made from what the endpoints state; -Ddocs.update=true writes it anew. */
@SmartConvoTest
@Import({Cast.class, Scenery.class, Endpoints.class})
class ApiRolesPageTests {

    private static final Path PAGE = Path.of("../docs/api-roles.md");
    private static final String BEGIN = "<!-- endpoints: made by ApiRolesPageTests -->";
    private static final String END = "<!-- end of endpoints -->";

    @Autowired
    Endpoints endpoints;

    @Test
    void pageListsEveryEndpointAsItIsHeld() throws IOException {
        String page = Files.readString(PAGE);
        String current = page.substring(0, page.indexOf(BEGIN))
                + BEGIN
                + "\n"
                + table(endpoints.all())
                + page.substring(page.indexOf(END));
        if (Boolean.getBoolean("docs.update")) {
            Files.writeString(PAGE, current);
        }
        assertThat(Files.readString(PAGE))
                .as("run: ./mvnw test -pl engine-app -am -Dtest=ApiRolesPageTests -Ddocs.update=true"
                        + " -Dsurefire.failIfNoSpecifiedTests=false")
                .isEqualTo(current);
    }

    private static String table(List<Endpoint> endpoints) {
        Stream<String> roles = Stream.of(Role.values()).map(ApiRolesPageTests::words);
        return Stream.concat(
                        Stream.of(
                                "| endpoint | " + roles.collect(Collectors.joining(" | ")) + " | scope | proof |",
                                "|---|" + ":-:|".repeat(Role.values().length) + "---|:-:|"),
                        endpoints.stream().map(ApiRolesPageTests::row))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String row(Endpoint endpoint) {
        Stream<String> roles = Stream.of(Role.values())
                .map(role -> endpoint.isForAnyone()
                        ? "anyone"
                        : mark(endpoint.roles().contains(role)));
        return "| `%s %s` | %s | %s | %s |"
                .formatted(
                        endpoint.method(),
                        endpoint.path(),
                        roles.collect(Collectors.joining(" | ")),
                        endpoint.scope().map(scope -> "`" + scope + "`").orElse(""),
                        mark(endpoint.asksForProof()));
    }

    private static String mark(boolean given) {
        return given ? "x" : "";
    }

    private static String words(Role role) {
        return role.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
