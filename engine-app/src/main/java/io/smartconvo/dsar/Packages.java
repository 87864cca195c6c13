package io.smartconvo.dsar;

import io.smartconvo.platform.Problem;
import io.smartconvo.platform.Sha256;
import io.smartconvo.privacy.Parcels;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Copies that wait to be fetched. */
@Component
class Packages {

    static final Problem GONE = new Problem(
            "package-gone", HttpStatus.GONE, "The copy was fetched before, its week is over, or there never was one.");

    /** As the diagram says. */
    private static final Duration LASTS = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Parcels parcels;
    private final Clock clock;

    Packages(JdbcClient jdbc, Parcels parcels, Clock clock) {
        this.jdbc = jdbc;
        this.parcels = parcels;
        this.clock = clock;
    }

    record Made(
            String sha256,
            Instant expiresAt,
            @Nullable Instant fetchedAt,
            @Nullable Instant destroyedAt) {}

    /** In place of one that was made before. */
    void keep(SubjectRequest request, byte[] zip) {
        jdbc.sql("""
                        insert into subject_request_package (request_id, content, sha256, expires_at)
                        values (:id, :content, :sha256, :until) on conflict (request_id) do update set
                            content = excluded.content, sha256 = excluded.sha256, expires_at = excluded.expires_at
                        """)
                .param("id", request.id())
                .param("content", parcels.seal(request.id(), zip))
                .param("sha256", Sha256.hex(zip))
                .param("until", Timestamp.from(clock.instant().plus(LASTS)))
                .update();
    }

    Optional<Made> of(UUID request) {
        return jdbc.sql("select sha256, expires_at, fetched_at, destroyed_at from subject_request_package"
                        + " where request_id = :id")
                .param("id", request)
                .query((row, number) -> new Made(
                        row.getString("sha256"),
                        row.getTimestamp("expires_at").toInstant(),
                        instant(row.getTimestamp("fetched_at")),
                        instant(row.getTimestamp("destroyed_at"))))
                .optional();
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    /** Nothing if it is destroyed. */
    Optional<byte[]> open(UUID request) {
        return jdbc.sql("select content from subject_request_package where request_id = :id and content is not null")
                .param("id", request)
                .query((row, number) -> row.getBytes(1))
                .optional()
                .map(content -> parcels.open(request, content));
    }

    /** @return false if somebody was quicker, or it is destroyed */
    boolean fetched(UUID request) {
        return jdbc.sql("""
                        update subject_request_package set fetched_at = :now
                        where request_id = :id and fetched_at is null and destroyed_at is null and expires_at > :now
                        """)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("id", request)
                        .update()
                == 1;
    }

    void destroy(SubjectRequest request) {
        parcels.destroy(request.id());
        jdbc.sql("""
                        update subject_request_package set content = null, destroyed_at = coalesce(destroyed_at, :now)
                        where request_id = :id
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", request.id())
                .update();
    }
}
