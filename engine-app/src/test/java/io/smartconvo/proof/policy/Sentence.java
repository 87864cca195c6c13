package io.smartconvo.proof.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A sentence of the privacy policy.
 *
 * @param why what it rests on if on no test
 * @param missing what its tests do not show
 */
record Sentence(
        String id,
        String text,
        Kind kind,
        @Nullable String why,
        @Nullable String missing) {

    static List<Sentence> all() {
        try (InputStream file = Sentence.class.getResourceAsStream("/policy/policy.yaml")) {
            List<Map<String, String>> entries =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(Objects.requireNonNull(file));
            return entries.stream().map(Sentence::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sentence of(Map<String, String> entry) {
        return new Sentence(
                Objects.requireNonNull(entry.get("id")),
                Objects.requireNonNull(entry.get("text")),
                Kind.of(Objects.requireNonNull(entry.get("kind"))),
                entry.get("why"),
                entry.get("missing"));
    }

    /** Finds it however its lines are broken. */
    Pattern pattern() {
        return Pattern.compile(Stream.of(text.split(" ")).map(Pattern::quote).collect(Collectors.joining("\\s+")));
    }
}
