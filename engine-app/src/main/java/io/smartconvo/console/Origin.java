package io.smartconvo.console;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** An origin as browsers spell it: scheme, host, and a port if it is not the scheme's own. */
final class Origin {

    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");

    private Origin() {}

    /** Nothing if no page can have it, or if what is said there could be read on the way. */
    static Optional<String> read(String text) {
        try {
            URI uri = new URI(text.strip().toLowerCase(Locale.ROOT));
            return isOrigin(uri) && isSafe(uri) ? Optional.of(spelled(uri)) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isOrigin(URI uri) {
        return uri.getHost() != null
                && uri.getUserInfo() == null
                && (uri.getPath().isEmpty() || uri.getPath().equals("/"))
                && uri.getQuery() == null
                && uri.getFragment() == null
                && uri.getPort() <= 65_535;
    }

    private static boolean isSafe(URI uri) {
        return "https".equals(uri.getScheme()) || "http".equals(uri.getScheme()) && LOCAL.contains(uri.getHost());
    }

    private static String spelled(URI uri) {
        int usual = "https".equals(uri.getScheme()) ? 443 : 80;
        String port = uri.getPort() == -1 || uri.getPort() == usual ? "" : ":" + uri.getPort();
        return uri.getScheme() + "://" + uri.getHost() + port;
    }
}
