package io.smartconvo.widget;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The frames the widget's own tests use too. */
final class FrameFixtures {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Path FOLDER = Path.of("..", "..", "widget", "fixtures", "frames");

    private FrameFixtures() {}

    static List<Path> named(String glob) {
        return list(FOLDER, glob);
    }

    static List<Path> malformed() {
        return list(FOLDER.resolve("malformed"), "*.json");
    }

    static JsonNode read(Path file) {
        return JSON.readTree(text(file));
    }

    static JsonNode read(String name) {
        return read(FOLDER.resolve(name + ".json"));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Path> list(Path folder, String glob) {
        try (var files = Files.newDirectoryStream(folder, glob)) {
            return java.util.stream.StreamSupport.stream(files.spliterator(), false)
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
