package io.smartconvo.records;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;

/** A record as a page to read and print: whatever the record says is on it, without a word about its fields here. */
final class RecordPage {

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private RecordPage() {}

    static ResponseEntity<String> of(RecordsController.Answer record) {
        StringBuilder page = new StringBuilder("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\">"
                + "<title>Record of processing</title><h1>Record of processing activities (GDPR Art. 30(2))</h1>");
        page.append("<p>Version ")
                .append(record.version())
                .append(", ")
                .append(record.madeAt())
                .append("</p>");
        record.content().properties().forEach(part -> {
            page.append("<h2>").append(words(part.getKey())).append("</h2>");
            append(page, part.getValue());
        });
        return ResponseEntity.ok().contentType(HTML).body(page.append("</html>").toString());
    }

    private static void append(StringBuilder page, JsonNode value) {
        if (value.isObject()) {
            page.append("<dl>");
            value.properties().forEach(entry -> {
                page.append("<dt>").append(words(entry.getKey())).append("</dt><dd>");
                append(page, entry.getValue());
                page.append("</dd>");
            });
            page.append("</dl>");
        } else if (value.isArray() && value.size() == 0) {
            page.append("none");
        } else if (value.isArray()) {
            page.append("<ul>");
            List.copyOf(value.values()).forEach(item -> {
                page.append("<li>");
                append(page, item);
                page.append("</li>");
            });
            page.append("</ul>");
        } else {
            page.append(HtmlUtils.htmlEscape(value.asString()));
        }
    }

    /** {@code legalBasis} as "Legal basis". */
    private static String words(String name) {
        String spaced = name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(java.util.Locale.ROOT);
        return HtmlUtils.htmlEscape(Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1));
    }
}
