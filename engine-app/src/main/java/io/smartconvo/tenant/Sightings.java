package io.smartconvo.tenant;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * When a page of each allowed origin last opened a site's chat: how its owner sees that the snippet is in place. Nothing of
 * who opened it, and no address is ever called to find out.
 */
@Service
public class Sightings {

    private static final Logger log = LoggerFactory.getLogger(Sightings.class);
    private static final Duration AT_MOST_EVERY = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Cache<Page, Instant> written =
            Caffeine.newBuilder().maximumSize(10_000).build();

    Sightings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Page(UUID site, String origin) {}

    public record Sighting(String origin, Instant seenAt) {}

    /** Notes it, at most once a minute. A visitor never waits for more than that, and never fails because of it. */
    public void seen(Site site, String origin) {
        Page page = new Page(site.id(), origin);
        Instant now = clock.instant();
        Instant last = written.getIfPresent(page);
        if (!site.allows(origin) || last != null && now.isBefore(last.plus(AT_MOST_EVERY))) {
            return;
        }
        written.put(page, now);
        try {
            write(site, origin, now);
        } catch (DataAccessException e) {
            log.warn("A sighting was not written: {}", e.getClass().getName());
        }
    }

    /** Only of origins that are allowed now, the newest first. */
    public List<Sighting> of(Site site) {
        return jdbc
                .sql("select origin, seen_at from site_sighting where tenant_id = :tenant and site_id = :site"
                        + " order by seen_at desc, origin")
                .param("tenant", site.tenant().value())
                .param("site", site.id())
                .query((row, i) -> new Sighting(
                        row.getString("origin"), row.getTimestamp("seen_at").toInstant()))
                .list()
                .stream()
                .filter(sighting -> site.allows(sighting.origin()))
                .toList();
    }

    /** Another node may have written within the minute. */
    private void write(Site site, String origin, Instant now) {
        jdbc.sql(
                        "insert into site_sighting (tenant_id, site_id, origin, seen_at) values (:tenant, :site, :origin, :now)"
                                + " on conflict (site_id, origin) do update set seen_at = excluded.seen_at"
                                + " where site_sighting.seen_at <= excluded.seen_at - interval '1 minute'")
                .param("tenant", site.tenant().value())
                .param("site", site.id())
                .param("origin", origin)
                .param("now", Timestamp.from(now))
                .update();
    }
}
