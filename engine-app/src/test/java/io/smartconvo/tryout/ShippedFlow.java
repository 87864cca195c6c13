package io.smartconvo.tryout;

import io.smartconvo.rehearsal.ChatFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A flow of {@code bpmn/flows} as an author hands it in. */
record ShippedFlow(String bpmn, Map<String, String> forms, Map<String, String> tests) {

    static ShippedFlow of(String folder) {
        Path place = ChatFiles.FLOWS.resolve(folder);
        return new ShippedFlow(
                text(place.resolve(folder + ".bpmn")),
                files(place, ".form"),
                files(place.resolve("conversations"), ".chat"));
    }

    private static Map<String, String> files(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            Map<String, String> texts = new TreeMap<>();
            files.filter(file -> file.toString().endsWith(ending))
                    .forEach(file -> texts.put(file.getFileName().toString(), text(file)));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
