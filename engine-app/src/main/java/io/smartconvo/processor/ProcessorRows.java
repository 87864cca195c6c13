package io.smartconvo.processor;

import io.smartconvo.sdk.Disclosure;
import io.smartconvo.tenant.Region;
import io.smartconvo.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The register's table. */
@Repository
class ProcessorRows {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, Set<String>>> HOSTS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    ProcessorRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An entry and whether the settings made it. */
    record Row(Processor processor, boolean fromSettings) {}

    /** Oldest first, ended ones included. */
    List<Row> all(TenantId tenant) {
        return jdbc.sql("select * from processor where tenant_id = :tenant order by active_since, key")
                .param("tenant", tenant.value())
                .query(ProcessorRows::row)
                .list();
    }

    /** Does nothing if somebody else has just begun an entry of the same key. */
    void begin(TenantId tenant, ProcessorDeclaration declared, boolean fromSettings, Instant at) {
        Agreement agreement = declared.agreement();
        jdbc.sql("insert into processor (id, tenant_id, key, name, kind, own, hosts, signed_on, agreement_sha256,"
                        + " used_for, zero_retention, from_settings, active_since) values (:id, :tenant, :key, :name,"
                        + " :kind, :own, :hosts::jsonb, :signedOn, :sha256, :usedFor, :zeroRetention, :fromSettings,"
                        + " :at) on conflict (tenant_id, key) where active_until is null do nothing")
                .param("id", UUID.randomUUID())
                .param("tenant", tenant.value())
                .param("key", declared.key())
                .param("name", declared.name())
                .param("kind", declared.kind().name())
                .param("own", declared.own())
                .param("hosts", JSON.writeValueAsString(names(declared.hosts())))
                .param("signedOn", agreement == null ? null : agreement.signedOn())
                .param("sha256", agreement == null ? null : agreement.sha256())
                .param("usedFor", declared.usedFor())
                .param("zeroRetention", declared.zeroRetention().name())
                .param("fromSettings", fromSettings)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** One change of a tenant's entries at a time, until the transaction ends. */
    void lock(TenantId tenant) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('processor ' || ?, 0))")
                .param(tenant.toString())
                .query((row, number) -> true)
                .single();
    }

    boolean end(TenantId tenant, String key, Instant at) {
        return jdbc.sql("update processor set active_until = :at where tenant_id = :tenant and key = :key"
                                + " and active_until is null")
                        .param("at", Timestamp.from(at))
                        .param("tenant", tenant.value())
                        .param("key", key)
                        .update()
                > 0;
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        LocalDate signedOn = row.getObject("signed_on", LocalDate.class);
        var declared = new ProcessorDeclaration(
                row.getString("key"),
                row.getString("name"),
                Disclosure.Kind.valueOf(row.getString("kind")),
                row.getBoolean("own"),
                hosts(row.getString("hosts")),
                signedOn == null ? null : new Agreement(signedOn, row.getString("agreement_sha256")),
                row.getString("used_for"),
                ZeroRetention.valueOf(row.getString("zero_retention")));
        var processor = new Processor(
                row.getObject("id", UUID.class),
                declared,
                row.getTimestamp("active_since").toInstant(),
                instant(row.getTimestamp("active_until")));
        return new Row(processor, row.getBoolean("from_settings"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static Map<String, Set<String>> names(Map<Region, Set<String>> hosts) {
        Map<String, Set<String>> named = new HashMap<>();
        hosts.forEach((region, names) -> named.put(region.code(), names));
        return named;
    }

    private static Map<Region, Set<String>> hosts(String json) {
        Map<Region, Set<String>> hosts = new HashMap<>();
        JSON.readValue(json, HOSTS).forEach((region, names) -> hosts.put(new Region(region), names));
        return hosts;
    }
}
