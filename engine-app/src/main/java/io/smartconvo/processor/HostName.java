package io.smartconvo.processor;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A host as a tenant may register it: a name on the public internet, with a port if it counts for that one only. No
 * address, however it is written: the last label begins with a letter. No {@code *}: an agreement is with somebody, and
 * under a wildcard there may be others.
 */
final class HostName {

    private static final int LONGEST = 253;
    private static final Pattern NAME = Pattern.compile(
            "((?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?)(?::([1-9][0-9]{0,4}))?");
    private static final int LARGEST_PORT = 65_535;

    /** Names that lead nowhere but into somebody's own network (RFC 6761, 6762, 8375, 9476). */
    private static final Set<String> NOT_PUBLIC = Set.of(
            "localhost",
            "local",
            "localdomain",
            "internal",
            "intranet",
            "lan",
            "home",
            "corp",
            "private",
            "arpa",
            "onion",
            "alt",
            "invalid");

    private HostName() {}

    /** As the gate compares it; nothing if a tenant may not register it. */
    static Optional<String> read(@Nullable String given) {
        String host = given == null ? "" : given.strip().toLowerCase(Locale.ROOT);
        Matcher parts = NAME.matcher(host);
        if (!parts.matches() || parts.group(1).length() > LONGEST) {
            return Optional.empty();
        }
        String last = parts.group(1).substring(parts.group(1).lastIndexOf('.') + 1);
        boolean portFits = parts.group(2) == null || Integer.parseInt(parts.group(2)) <= LARGEST_PORT;
        return NOT_PUBLIC.contains(last) || !portFits ? Optional.empty() : Optional.of(host);
    }
}
