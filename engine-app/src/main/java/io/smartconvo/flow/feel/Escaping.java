package io.smartconvo.flow.feel;

import java.nio.charset.StandardCharsets;

/** What happens to a value that is put into a text, so that it stays a value and never becomes markup. */
public enum Escaping {
    /** As it is. Only for texts that nothing interprets. */
    NONE {
        @Override
        public String apply(String value) {
            return value;
        }
    },
    /**
     * Into the markdown subset of messages: a sign gets a backslash where it could start markup, and invisible control
     * characters are dropped. Inside a link's target the value is percent-encoded instead.
     */
    MARKDOWN {
        @Override
        public String apply(String value) {
            return MarkdownEscape.of(visible(value));
        }
    },
    /** Into an address: percent-encoded, all but letters, digits and {@code - . _ ~}. */
    URL {
        @Override
        public String apply(String value) {
            StringBuilder encoded = new StringBuilder(value.length() + 16);
            for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
                boolean plain = b >= '0' && b <= '9' || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z';
                if (plain || b > 0 && "-._~".indexOf(b) >= 0) {
                    encoded.append((char) b);
                } else {
                    encoded.append('%').append(String.format("%02X", b & 0xff));
                }
            }
            return encoded.toString();
        }
    },
    /** Into a JSON document, as one JSON value: a text gets its quotes, a missing value is null. */
    JSON {
        @Override
        public String apply(String value) {
            return JsonText.quoted(value);
        }
    };

    /** The value, fit to be put there. */
    public abstract String apply(String value);

    private static String visible(String value) {
        return value.codePoints()
                .filter(c -> !isInvisibleControl(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isInvisibleControl(int c) {
        boolean bidi = c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
        return bidi || c == 0x200b || c == 0xfeff || Character.isISOControl(c) && c != '\n' && c != '\t';
    }
}
