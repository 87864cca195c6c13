package io.smartconvo.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A line of the masking corpus. */
record LabelledText(Locale locale, String text, List<Label> labels) {

    static final List<String> LANGUAGES =
            List.of("en", "de", "fr", "es", "it", "nl", "pl", "pt", "tr", "ar", "ru", "zh", "ja", "sv", "fi", "no");

    private static final Pattern LABEL = Pattern.compile("<(url|email|phone|iban|bic|card|id|ip)>(.*?)</\\1>");

    record Label(PersonalKind kind, int start, int end) {

        boolean isIn(PersonalMatch match) {
            return match.kind() == kind && match.start() <= start && match.end() >= end;
        }
    }

    static LabelledText of(String line) {
        String[] parts = line.split(" \\| ", 2);
        Matcher labels = LABEL.matcher(parts[1]);
        StringBuilder text = new StringBuilder();
        List<Label> found = new ArrayList<>();
        while (labels.find()) {
            labels.appendReplacement(text, "");
            PersonalKind kind = PersonalKind.valueOf(labels.group(1).toUpperCase(Locale.ROOT));
            found.add(new Label(
                    kind, text.length(), text.length() + labels.group(2).length()));
            text.append(labels.group(2));
        }
        labels.appendTail(text);
        return new LabelledText(Locale.forLanguageTag(parts[0].strip()), text.toString(), found);
    }

    static List<LabelledText> corpus() {
        return LANGUAGES.stream().flatMap(LabelledText::corpus).toList();
    }

    private static Stream<LabelledText> corpus(String language) {
        return lines(language).map(LabelledText::of);
    }

    static Stream<String> lines(String name) {
        try (InputStream file = LabelledText.class.getResourceAsStream("/masking/" + name + ".txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String language() {
        return locale.getLanguage();
    }
}
