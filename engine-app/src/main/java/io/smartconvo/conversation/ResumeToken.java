package io.smartconvo.conversation;

import io.smartconvo.privacy.SubjectCipher;
import io.smartconvo.privacy.TokenHash;
import io.smartconvo.tenant.Site;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What lets a browser come back to its conversation: the public site key, the conversation's id and a secret. Only a
 * hash of the whole is kept.
 */
record ResumeToken(String site, ConversationId conversation, String value) {

    private static final Pattern FORM = Pattern.compile(
            "([A-Za-z0-9_-]{1,64})\\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.[A-Za-z0-9_-]{16,128}");

    static ResumeToken fresh(Site site, ConversationId conversation) {
        String value = site.key() + "." + conversation + "." + TokenHash.newToken();
        return new ResumeToken(site.key(), conversation, value);
    }

    /**
     * The one that takes its place, always the same: whoever asks twice, because the first answer was lost or in two tabs
     * at once, holds one token and not two that drive each other out.
     */
    ResumeToken next(SubjectCipher cipher) {
        byte[] secret = cipher.derive("resume token after " + value);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        return new ResumeToken(site, conversation, site + "." + conversation + "." + text);
    }

    static Optional<ResumeToken> parse(String value) {
        Matcher matcher = FORM.matcher(value);
        return matcher.matches()
                ? Optional.of(
                        new ResumeToken(matcher.group(1), new ConversationId(UUID.fromString(matcher.group(2))), value))
                : Optional.empty();
    }

    byte[] hash() {
        return TokenHash.of(value);
    }

    @Override
    public String toString() {
        return "ResumeToken[" + conversation + "]";
    }
}
