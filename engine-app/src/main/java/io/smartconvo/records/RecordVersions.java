package io.smartconvo.records;

import io.smartconvo.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every record there ever was; none is changed. */
@Repository
class RecordVersions {

    private static final String SELECT =
            "select version, made_at, content, hash from processing_record where tenant_id = :tenant";

    private final JdbcClient jdbc;

    RecordVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A record as it was made.
     *
     * @param hash SHA-256 of the content
     */
    record Stored(int version, Instant madeAt, String content, byte[] hash) {}

    /** Lets one node at a time make a version for a tenant, until the transaction ends. */
    void lock(TenantId tenant) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('processing_record ' || ?, 0))")
                .param(tenant.toString())
                .query((row, number) -> true)
                .single();
    }

    Optional<Stored> newest(TenantId tenant) {
        return jdbc.sql(SELECT + " order by version desc limit 1")
                .param("tenant", tenant.value())
                .query(RecordVersions::stored)
                .optional();
    }

    Optional<Stored> find(TenantId tenant, int version) {
        return jdbc.sql(SELECT + " and version = :version")
                .param("tenant", tenant.value())
                .param("version", version)
                .query(RecordVersions::stored)
                .optional();
    }

    /** Newest first. */
    List<Stored> all(TenantId tenant) {
        return jdbc.sql(SELECT + " order by version desc")
                .param("tenant", tenant.value())
                .query(RecordVersions::stored)
                .list();
    }

    void add(TenantId tenant, Stored stored) {
        jdbc.sql("insert into processing_record (tenant_id, version, made_at, content, hash)"
                        + " values (:tenant, :version, :made, cast(:content as json), :hash)")
                .param("tenant", tenant.value())
                .param("version", stored.version())
                .param("made", Timestamp.from(stored.madeAt()))
                .param("content", stored.content())
                .param("hash", stored.hash())
                .update();
    }

    private static Stored stored(ResultSet row, int number) throws SQLException {
        return new Stored(
                row.getInt("version"),
                row.getTimestamp("made_at").toInstant(),
                row.getString("content"),
                row.getBytes("hash"));
    }
}
