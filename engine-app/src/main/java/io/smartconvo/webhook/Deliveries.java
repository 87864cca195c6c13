package io.smartconvo.webhook;

import io.smartconvo.privacy.PlatformSecrets;
import io.smartconvo.tenant.TenantId;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is not with its receiver yet, sealed. */
@Repository
class Deliveries {

    /** Long enough for a weekend; whoever waits longer fetches what it missed. */
    private static final Duration WORTH = Duration.ofDays(3);

    private static final String USE = "webhook delivery";

    private final JdbcClient jdbc;
    private final PlatformSecrets seals;
    private final Clock clock;

    Deliveries(JdbcClient jdbc, PlatformSecrets seals, Clock clock) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.clock = clock;
    }

    /** A delivery that this node took in hand, and nobody else until its lease is over. */
    record Held(UUID id, TenantId tenant, int attempts, byte[] sealed) {}

    String open(Held held) {
        return new String(seals.open(held.id(), USE, held.sealed()), StandardCharsets.UTF_8);
    }

    /** A delivery that is here no more. */
    record Gone(UUID id, TenantId tenant) {

        private static Gone read(ResultSet row, int number) throws SQLException {
            return new Gone(row.getObject("id", UUID.class), new TenantId(row.getObject("tenant_id", UUID.class)));
        }
    }

    void add(UUID id, TenantId tenant, String body) {
        Instant now = clock.instant();
        jdbc.sql("insert into webhook_delivery (id, tenant_id, content, due_at, expires_at) values (?, ?, ?, ?, ?)")
                .params(
                        id,
                        tenant.value(),
                        seals.seal(id, USE, body.getBytes(StandardCharsets.UTF_8)),
                        Timestamp.from(now),
                        Timestamp.from(now.plus(WORTH)))
                .update();
    }

    /**
     * The first that is due of each tenant whose address does not rest, so that no tenant's slow server holds up the others. The
     * lease is written before anything leaves, so that two nodes never carry the same one.
     */
    List<Held> take(int most, Duration lease) {
        Instant now = clock.instant();
        return jdbc.sql("""
                        update webhook_delivery set attempts = attempts + 1, due_at = :until
                        where id in (
                            select d.id from webhook_delivery d join webhook w on w.tenant_id = d.tenant_id
                            where d.due_at <= :now and d.expires_at > :now and w.rest_until <= :now
                                and not exists (
                                    select from webhook_delivery first
                                    where first.tenant_id = d.tenant_id and first.expires_at > :now
                                        and (first.due_at, first.id) < (d.due_at, d.id))
                            order by d.due_at limit :most for update of d skip locked)
                        returning id, tenant_id, attempts, content""")
                .param("until", Timestamp.from(now.plus(lease)))
                .param("now", Timestamp.from(now))
                .param("most", most)
                .query(Deliveries::held)
                .list();
    }

    /** @return false if it was forgotten before */
    boolean remove(UUID id) {
        return jdbc.sql("delete from webhook_delivery where id = ?").param(id).update() == 1;
    }

    void postpone(UUID id, Duration pause) {
        jdbc.sql("update webhook_delivery set due_at = ? where id = ?")
                .params(Timestamp.from(clock.instant().plus(pause)), id)
                .update();
    }

    List<Gone> removeAll(TenantId tenant) {
        return jdbc.sql("delete from webhook_delivery where tenant_id = ? returning id, tenant_id")
                .param(tenant.value())
                .query(Gone::read)
                .list();
    }

    /** Those whose time is over. */
    List<Gone> drop() {
        return jdbc.sql("delete from webhook_delivery where expires_at <= ? returning id, tenant_id")
                .param(Timestamp.from(clock.instant()))
                .query(Gone::read)
                .list();
    }

    long waiting(TenantId tenant) {
        return jdbc.sql("select count(*) from webhook_delivery where tenant_id = ?")
                .param(tenant.value())
                .query(Long.class)
                .single();
    }

    private static Held held(ResultSet row, int number) throws SQLException {
        return new Held(
                row.getObject("id", UUID.class),
                new TenantId(row.getObject("tenant_id", UUID.class)),
                row.getInt("attempts"),
                row.getBytes("content"));
    }
}
