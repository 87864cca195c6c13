package io.smartconvo.ai;

import io.smartconvo.http.EgressPolicy;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where flows may call web services. Nowhere, unless somebody says otherwise.
 *
 * @param hosts allowed for every tenant: {@code api.example.org}, {@code *.example.org}, either with a port
 * @param local also plain http and private addresses; for development only
 * @param largestAnswer after decompression
 * @param tenants further hosts, by tenant id
 */
@ConfigurationProperties("smartconvo.http")
record HttpProperties(
        @DefaultValue Set<String> hosts,
        @DefaultValue("false") boolean local,
        @DefaultValue("64KB") DataSize largestAnswer,
        @DefaultValue Map<String, Tenant> tenants) {

    /** What one tenant may call besides. */
    record Tenant(@DefaultValue Set<String> hosts) {}

    EgressPolicy policy(String tenant) {
        return new EgressPolicy(hosts(tenant), local, Math.toIntExact(largestAnswer.toBytes()));
    }

    Set<String> hosts(String tenant) {
        var all = new java.util.HashSet<>(hosts);
        @Nullable Tenant own = tenants.get(tenant);
        if (own != null) {
            all.addAll(own.hosts());
        }
        return all;
    }
}
