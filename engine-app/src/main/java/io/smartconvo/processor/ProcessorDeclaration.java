package io.smartconvo.processor;

import io.smartconvo.sdk.Disclosure;
import io.smartconvo.tenant.Region;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a tenant says about somebody who receives what its visitors say.
 *
 * @param key short name, unique among a tenant's active entries
 * @param name who it is, as it stands on the agreement
 * @param own run by the tenant or by whoever runs this installation, so that nobody else is there to sign
 * @param hosts by the region in which they process: {@code eu.api.openai.com}, or with a port, then that one only
 * @param agreement null as long as nothing is signed
 * @param usedFor one sentence, for people
 */
public record ProcessorDeclaration(
        String key,
        String name,
        Disclosure.Kind kind,
        boolean own,
        Map<Region, Set<String>> hosts,
        @Nullable Agreement agreement,
        String usedFor,
        ZeroRetention zeroRetention) {

    public ProcessorDeclaration {
        var sorted = new TreeMap<Region, Set<String>>(Comparator.comparing(Region::code));
        hosts.forEach((region, names) -> sorted.put(region, Set.copyOf(names)));
        hosts = Collections.unmodifiableMap(sorted);
    }

    /** Whether anything may be sent there at all. */
    public boolean isAgreed() {
        return own || agreement != null;
    }

    /** Where a host processes, in the order of the regions' names; empty if it is none of theirs. */
    List<Region> regions(String host, int port) {
        return hosts.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(listed -> matches(listed, host, port)))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The same, whatever the port: here or there. */
    List<Region> regionsAtAnyPort(String listed) {
        String host = withoutPort(listed);
        return hosts.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(name -> matches(withoutPort(name), host, 0)))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String withoutPort(String listed) {
        int colon = listed.indexOf(':');
        return colon < 0 ? listed : listed.substring(0, colon);
    }

    private static boolean matches(String listed, String host, int port) {
        return listed.startsWith("*.")
                ? (host + ":" + port).endsWith(listed.substring(1)) || host.endsWith(listed.substring(1))
                : listed.equals(host) || listed.equals(host + ":" + port);
    }
}
