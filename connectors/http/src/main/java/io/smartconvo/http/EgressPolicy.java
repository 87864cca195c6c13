package io.smartconvo.http;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where a tenant's flows may call, and how much they may bring back.
 *
 * @param hosts {@code api.example.org}, {@code *.example.org} for everything below it, or either with a port; without
 *     one only the scheme's own port is allowed
 * @param local also allows plain http and addresses that are not public; for development and tests
 * @param largestAnswer in bytes, after decompression
 */
public record EgressPolicy(Set<String> hosts, boolean local, int largestAnswer) {

    /** What fits comfortably into a conversation's memory. */
    public static final int DEFAULT_LARGEST_ANSWER = 64 * 1024;

    public EgressPolicy {
        hosts = hosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    /** Nothing may be called. */
    public static EgressPolicy closed() {
        return new EgressPolicy(Set.of(), false, DEFAULT_LARGEST_ANSWER);
    }

    boolean allows(String host, int port, boolean ownPort) {
        return listed(host + ":" + port) || (ownPort && listed(host));
    }

    private boolean listed(String host) {
        return hosts.stream()
                .anyMatch(entry -> entry.equals(host) || (entry.startsWith("*.") && host.endsWith(entry.substring(1))));
    }
}
