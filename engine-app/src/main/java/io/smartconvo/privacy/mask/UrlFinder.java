package io.smartconvo.privacy.mask;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses on the web with a secret in them: user and password, a token, a session, somebody's e-mail address. */
public final class UrlFinder implements Finder {

    private static final Pattern START = Pattern.compile("(?i)(?<![a-z])(?:https?|wss?|ftps?|sftp|ssh)://");
    private static final String AFTER_A_SENTENCE = ".,;:!?'\")]}>";
    private static final Pattern USER = Pattern.compile("[^/?#@]*@.*");
    private static final Pattern NAMED_SECRET = Pattern.compile("(?i)[?&#;](?:[a-z]{1,12}[_-]?)?"
            + "(?:(?:token|key|auth|sig|signature|session|sessionid|sid|jsessionid|phpsessid|password|passwd|pwd|pass|secret"
            + "|jwt|otp|invite|reset|credential|uid|user|userid|e?-?mail|phone)=[^&#;]{6}|(?:code|ticket)=[^&#;]{16})");
    /** A JSON web token, or 32 and more characters of chance. */
    private static final Pattern SECRET = Pattern.compile("eyJ[A-Za-z0-9_-]{10}|(?<![A-Za-z0-9])[A-Fa-f0-9]{32}"
            + "|(?<![A-Za-z0-9_])(?=[A-Za-z_-]{0,31}\\d)(?=[a-z0-9_-]{0,31}[A-Z])[A-Za-z0-9_]{32}");

    private static final Pattern ESCAPED_SIGN = Pattern.compile("(?i)[\\w.+-]%40\\w");

    @Override
    public List<Span> find(String text) {
        if (!text.contains("://")) {
            return List.of();
        }
        List<Span> found = new ArrayList<>();
        Matcher start = START.matcher(text);
        int from = 0;
        while (start.find(from)) {
            int end = end(text, start.end());
            if (isSecret(text.substring(start.end(), end))) {
                found.add(new Span(start.start(), end));
            }
            from = Math.max(end, start.end());
        }
        return found;
    }

    private static int end(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) > ' ' && "<>\"`|".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        while (end > from && AFTER_A_SENTENCE.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private static boolean isSecret(String address) {
        return USER.matcher(address).matches()
                || NAMED_SECRET.matcher(address).find()
                || ESCAPED_SIGN.matcher(address).find()
                || SECRET.matcher(address).find();
    }
}
