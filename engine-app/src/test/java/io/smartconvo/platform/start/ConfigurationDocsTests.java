package io.smartconvo.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code docs/configuration.md} is made from the Javadoc of the settings; -Ddocs.update=true writes it anew. */
class ConfigurationDocsTests {

    private static final Path PAGE = Path.of("../docs/configuration.md");
    private static final String BEGIN = "<!-- settings: made by ConfigurationDocsTests -->";
    private static final String END = "<!-- end of settings -->";

    @Test
    void pageListsEverySettingAsTheCodeDescribesIt() throws IOException {
        var page = Files.readString(PAGE);
        var current =
                page.substring(0, page.indexOf(BEGIN)) + BEGIN + "\n" + table() + page.substring(page.indexOf(END));
        if (Boolean.getBoolean("docs.update")) {
            Files.writeString(PAGE, current);
        }
        assertThat(Files.readString(PAGE))
                .as("run: ./mvnw test -pl engine-app -am -Dtest=ConfigurationDocsTests -Ddocs.update=true"
                        + " -Dsurefire.failIfNoSpecifiedTests=false")
                .isEqualTo(current);
    }

    @Test
    void everySettingIsDescribed() throws IOException {
        assertThat(settings())
                .isNotEmpty()
                .allSatisfy(setting -> assertThat(setting.path("description").asString(""))
                        .as(setting.path("name").asString())
                        .isNotBlank());
    }

    private static String table() throws IOException {
        return settings().stream()
                .map(ConfigurationDocsTests::row)
                .collect(Collectors.joining("\n", "| setting | default | what it does |\n|---|---|---|\n", "\n"));
    }

    private static String row(JsonNode setting) {
        var preset = setting.path("defaultValue");
        return "| `%s` | %s | %s |"
                .formatted(
                        setting.path("name").asString(),
                        preset.isMissingNode() || preset.isEmpty() && preset.isArray()
                                ? ""
                                : "`" + (preset.isValueNode() ? preset.asString() : preset.toString()) + "`",
                        setting.path("description")
                                .asString("")
                                .replaceAll("\\s+", " ")
                                .replaceAll("\\{@code ([^}]*)}", "`$1`")
                                .replace("|", "\\|"));
    }

    private static java.util.List<JsonNode> settings() throws IOException {
        try (var metadata = new ClassPathResource("META-INF/spring-configuration-metadata.json").getInputStream()) {
            return StreamSupport.stream(
                            JsonMapper.shared()
                                    .readTree(metadata)
                                    .path("properties")
                                    .spliterator(),
                            false)
                    .filter(setting -> setting.path("name").asString().startsWith("smartconvo."))
                    .sorted(java.util.Comparator.comparing(
                            setting -> setting.path("name").asString()))
                    .toList();
        }
    }
}
