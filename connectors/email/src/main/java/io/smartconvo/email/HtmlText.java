package io.smartconvo.email;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Plain text as simple HTML. Addresses stay text: a visitor's answer must not become a link in our name. */
final class HtmlText {

    private HtmlText() {}

    static String of(String text) {
        return Arrays.stream(text.strip().split("\\R[ \\t]*\\R\\s*"))
                .map(paragraph -> "<p>" + escape(paragraph).replaceAll("\\R", "<br>\n") + "</p>")
                .collect(Collectors.joining(
                        "\n",
                        "<!doctype html>\n<html><head><meta charset=\"utf-8\"></head><body>\n",
                        "\n</body></html>\n"));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
