package io.smartconvo.consent;

import io.smartconvo.platform.Sha256;
import io.smartconvo.privacy.Purpose;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One version of a purpose's notice in one language.
 *
 * @param hash SHA-256 in hex of purpose, version, language, text, address and the two buttons, one per line
 */
public record Notice(Purpose purpose, int version, Locale locale, NoticeText said, String hash) {

    static Notice of(Purpose purpose, int version, Locale locale, NoticeText said) {
        return new Notice(purpose, version, locale, said, hash(purpose.id(), version, locale.toLanguageTag(), said));
    }

    static String hash(String purpose, int version, String language, NoticeText said) {
        String whole = String.join(
                "\n",
                purpose,
                Integer.toString(version),
                language,
                said.text(),
                orEmpty(said.url()),
                orEmpty(said.accept()),
                orEmpty(said.refuse()));
        return Sha256.hex(whole);
    }

    public String text() {
        return said.text();
    }

    public @Nullable String url() {
        return said.url();
    }

    public @Nullable String accept() {
        return said.accept();
    }

    public @Nullable String refuse() {
        return said.refuse();
    }

    private static String orEmpty(@Nullable String part) {
        return part == null ? "" : part;
    }
}
