package io.smartconvo.consent;

import org.jspecify.annotations.Nullable;

/** What a visitor is told about a purpose in one language; the address leads to the whole policy. */
public record NoticeText(String text, @Nullable String url) {

    public NoticeText(String text) {
        this(text, null);
    }
}
