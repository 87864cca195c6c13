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

/** A line of the masking corpus. */
record LabelledText(Locale locale, String text, String masked, List<String> values) {

    private static final Pattern LABEL = Pattern.compile("<(email|phone|iban|card)>(.*?)</\\1>");

    static LabelledText of(String line) {
        String[] parts = line.split(" \\| ", 2);
        Matcher labels = LABEL.matcher(parts[1]);
        List<String> values = new ArrayList<>();
        while (labels.find()) {
            values.add(labels.group(2));
        }
        return new LabelledText(
                Locale.forLanguageTag(parts[0].strip()), labels.replaceAll("$2"), labels.replaceAll("[$1]"), values);
    }

    static List<LabelledText> corpus() {
        try (InputStream file = LabelledText.class.getResourceAsStream("/masking/corpus.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(LabelledText::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int expected(PersonalKind kind) {
        return count(masked, kind);
    }

    static int count(String text, PersonalKind kind) {
        return text.split(Pattern.quote(kind.placeholder()), -1).length - 1;
    }
}
