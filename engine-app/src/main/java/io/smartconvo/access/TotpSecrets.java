package io.smartconvo.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sealed secrets of authenticator apps, and the step of the last code each was used with. */
@Repository
class TotpSecrets {

    private final JdbcClient jdbc;

    TotpSecrets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<byte[]> find(UUID member, boolean confirmed) {
        return jdbc.sql("select secret from member_totp where member_id = ? and confirmed = ?")
                .params(member, confirmed)
                .query(byte[].class)
                .optional();
    }

    /** False if the member has a confirmed one. */
    boolean begin(UUID member, byte[] secret, Instant at) {
        return jdbc.sql("""
                                insert into member_totp as t (member_id, secret, created_at) values (?, ?, ?)
                                on conflict (member_id) do update set
                                    secret = excluded.secret, created_at = excluded.created_at, last_step = 0
                                where not t.confirmed""").params(member, secret, Timestamp.from(at)).update() == 1;
    }

    /** False if there is none to confirm. */
    boolean confirm(UUID member) {
        return jdbc.sql("update member_totp set confirmed = true where member_id = ? and not confirmed")
                        .param(member)
                        .update()
                == 1;
    }

    /** False if a code of this step, or of a later one, was used before: also by another node at the same moment. */
    boolean use(UUID member, long step) {
        return jdbc.sql("update member_totp set last_step = :step where member_id = :member and last_step < :step")
                        .param("step", step)
                        .param("member", member)
                        .update()
                == 1;
    }

    void remove(UUID member) {
        jdbc.sql("delete from member_totp where member_id = ?").param(member).update();
    }
}
