package io.smartconvo.access;

import io.smartconvo.privacy.TokenHash;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** What was taken once and is not taken again, by any node. */
@Repository
class SpentTokens {

    private final JdbcClient jdbc;
    private final Clock clock;

    SpentTokens(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** False if somebody was first. */
    boolean spend(String token, Instant expires) {
        return jdbc.sql("insert into spent_token (token_hash, expires_at) values (?, ?) on conflict do nothing")
                        .params(TokenHash.of(token), Timestamp.from(expires))
                        .update()
                == 1;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1H")
    void sweep() {
        jdbc.sql("delete from spent_token where expires_at <= ?")
                .param(Timestamp.from(clock.instant()))
                .update();
    }
}
