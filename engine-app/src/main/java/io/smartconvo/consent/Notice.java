package io.smartconvo.consent;

import io.smartconvo.privacy.Purpose;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One version of a purpose's notice in one language.
 *
 * @param hash SHA-256 in hex of purpose, version, language, text and address, one per line
 */
public record Notice(
        Purpose purpose,
        int version,
        Locale locale,
        String text,
        @Nullable String url,
        String hash) {

    static Notice of(Purpose purpose, int version, Locale locale, NoticeText said) {
        String url = said.url() == null ? "" : said.url();
        String whole =
                String.join("\n", purpose.id(), Integer.toString(version), locale.toLanguageTag(), said.text(), url);
        return new Notice(purpose, version, locale, said.text(), said.url(), sha256(whole));
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java runtime has no SHA-256", e);
        }
    }
}
