package io.smartconvo.consent;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor is told about a purpose in one language.
 *
 * @param url leads to the whole policy
 * @param accept the word on the button that agrees; null for the platform's own
 * @param refuse the word on the other
 */
public record NoticeText(
        String text,
        @Nullable String url,
        @Nullable String accept,
        @Nullable String refuse) {

    public NoticeText {
        // The hash joins all parts by line breaks; only the text may hold some.
        if (Stream.of(url, accept, refuse).anyMatch(part -> part != null && part.contains("\n"))) {
            throw new IllegalArgumentException("An address or a button of a notice is one line");
        }
    }

    public NoticeText(String text, @Nullable String url) {
        this(text, url, null, null);
    }

    public NoticeText(String text) {
        this(text, null);
    }
}
