package io.smartconvo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemDocsTests {

    private static final Pattern MADE = Pattern.compile("new Problem\\(\\s*\"([^\"]+)\"");
    private static final Pattern DESCRIBED = Pattern.compile("(?m)^\\| `/problems/([a-z-]+)`");

    @Test
    void describesExactlyTheProblemsThatAreGivenOut() throws IOException {
        var described = names(DESCRIBED, Files.readString(Path.of("../docs/problems.md")));
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            var made = sources.filter(path -> path.toString().endsWith(".java"))
                    .flatMap(path -> names(MADE, read(path)).stream())
                    .collect(Collectors.toSet());
            assertThat(made).isNotEmpty().containsExactlyInAnyOrderElementsOf(described);
        }
    }

    private static Set<String> names(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
