package io.smartconvo.privacy;

import java.security.GeneralSecurityException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seals what is put together to be handed over or held, each thing under a key of its own: destroying the key makes every
 * copy of it unreadable, those in backups as well.
 */
public class Parcels {

    private final JdbcClient jdbc;
    private final PlatformSecrets secrets;
    private final Clock clock;

    Parcels(JdbcClient jdbc, PlatformSecrets secrets, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Seals under a new key; one that was made before under this id is destroyed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public byte[] seal(UUID id, byte[] content) {
        destroy(id);
        byte[] key = AesKey.random();
        jdbc.sql("insert into vault.parcel_key (id, wrapped, created_at) values (:id, :wrapped, :now)")
                .param("id", id)
                .param("wrapped", secrets.seal(id, "parcel key", key))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        try {
            return new AesKey(key).seal(content, Associated.of("parcel", id));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A parcel could not be sealed", e);
        }
    }

    /**
     * @throws KeyDestroyed if it was destroyed
     * @throws SealBroken if these are not the bytes that were sealed
     */
    public byte[] open(UUID id, byte[] sealed) {
        byte[] wrapped = jdbc.sql("select wrapped from vault.parcel_key where id = :id")
                .param("id", id)
                .query((row, number) -> row.getBytes(1))
                .optional()
                .orElseThrow(KeyDestroyed::subject);
        try {
            return new AesKey(secrets.open(id, "parcel key", wrapped)).open(sealed, Associated.of("parcel", id));
        } catch (GeneralSecurityException e) {
            throw new SealBroken("A parcel was damaged");
        }
    }

    /** From the commit on nobody opens it. May be repeated. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void destroy(UUID id) {
        jdbc.sql("delete from vault.parcel_key where id = :id").param("id", id).update();
    }
}
