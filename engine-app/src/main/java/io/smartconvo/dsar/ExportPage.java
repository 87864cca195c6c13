package io.smartconvo.dsar;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** The copy as a page to read: no script, nothing loaded from anywhere. */
final class ExportPage {

    private static final String STYLE = """
            :root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
            h2{margin-top:2.5rem;border-bottom:1px solid #8888}article{border:1px solid #8886;border-radius:8px;
            padding:.5rem 1rem;margin:1rem 0}dl{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:.25rem 1rem;margin:0}
            dt{opacity:.7}dd{margin:0;overflow-wrap:anywhere}@media(max-width:40rem){dl{grid-template-columns:1fr}dd{margin-bottom:.5rem}}""";

    private ExportPage() {}

    static String of(
            SubjectRequest request,
            Map<String, Object> data,
            Map<String, List<Map<String, @Nullable Object>>> sections) {
        Locale locale = request.locale();
        boolean german = locale.getLanguage().equals("de");
        StringBuilder page = new StringBuilder("<!doctype html><html lang=\"")
                .append(german ? "de" : "en")
                .append("\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>")
                .append(german ? "Ihre Daten" : "Your data")
                .append("</title><style>")
                .append(STYLE)
                .append("</style><h1>")
                .append(german ? "Ihre Daten" : "Your data")
                .append("</h1><p>")
                .append(text(request.reference()))
                .append(" · ")
                .append(text(String.valueOf(data.get("madeAt"))))
                .append("</p>");
        if (sections.isEmpty()) {
            page.append("<p>")
                    .append(german ? "Wir haben nichts über Sie gespeichert." : "We hold nothing about you.")
                    .append("</p>");
        }
        if (data.get("about") instanceof Map<?, ?> about) {
            heading(page, german ? "Wie Ihre Daten verarbeitet werden" : "How your data is processed");
            object(page, about);
        }
        sections.forEach((section, rows) -> {
            heading(page, title(section, german));
            rows.forEach(row -> object(page, row));
        });
        return page.append("</html>\n").toString();
    }

    private static String title(String section, boolean german) {
        return switch (section) {
            case "accesses" -> german ? "Wer Ihre Daten angesehen hat" : "Who looked at your data";
            case "age" -> german ? "Alter" : "Age";
            case "answers" -> german ? "Ihre Angaben" : "What you told us";
            case "consent" -> german ? "Ihre Einwilligungen" : "Your decisions";
            case "conversation" -> german ? "Gespräche" : "Conversations";
            case "disclosures" -> german ? "Wer etwas davon erhalten hat" : "Who got some of it";
            case "path" -> german ? "Wie die Gespräche verliefen" : "How the conversations went";
            case "requests" -> german ? "Ihre Anträge" : "Your requests";
            case "transcript" -> german ? "Was gesagt wurde" : "What was said";
            case "withdrawals" -> german ? "Widerrufe" : "Withdrawals";
            default -> section;
        };
    }

    private static void heading(StringBuilder page, String title) {
        page.append("<h2>").append(text(title)).append("</h2>");
    }

    private static void object(StringBuilder page, Map<?, ?> values) {
        page.append("<article><dl>");
        values.forEach((name, value) -> {
            page.append("<dt>").append(text(String.valueOf(name))).append("</dt><dd>");
            value(page, value);
            page.append("</dd>");
        });
        page.append("</dl></article>");
    }

    private static void value(StringBuilder page, @Nullable Object value) {
        if (value instanceof Map<?, ?> nested) {
            object(page, nested);
        } else if (value instanceof List<?> list) {
            list.forEach(element -> {
                page.append("<div>");
                value(page, element);
                page.append("</div>");
            });
        } else {
            page.append(value == null ? "–" : text(value.toString()));
        }
    }

    private static String text(String plain) {
        return HtmlUtils.htmlEscape(plain, "UTF-8");
    }
}
