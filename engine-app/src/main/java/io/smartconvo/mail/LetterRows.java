package io.smartconvo.mail;

import io.smartconvo.privacy.PlatformSecrets;
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
import tools.jackson.databind.json.JsonMapper;

/** Letters that no mail server has yet, sealed. */
@Repository
class LetterRows {

    private static final String USE = "letter";

    private final JdbcClient jdbc;
    private final PlatformSecrets seals;
    private final JsonMapper json;
    private final Clock clock;

    LetterRows(JdbcClient jdbc, PlatformSecrets seals, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.json = json;
        this.clock = clock;
    }

    record Content(String to, String subject, String text) {

        @Override
        public String toString() {
            return "Content[hidden]";
        }
    }

    /** A letter that this node took in hand, and nobody else until its lease is over. */
    record Held(UUID id, int attempts, byte[] sealed) {}

    Content open(Held held) {
        return json.readValue(seals.open(held.id(), USE, held.sealed()), Content.class);
    }

    void add(UUID id, PlatformLetter letter) {
        Instant now = clock.instant();
        byte[] content = json.writeValueAsBytes(new Content(letter.to(), letter.subject(), letter.text()));
        jdbc.sql("insert into letter (id, content, due_at, expires_at) values (?, ?, ?, ?)")
                .params(
                        id,
                        seals.seal(id, USE, content),
                        Timestamp.from(now),
                        Timestamp.from(now.plus(letter.worthFor())))
                .update();
    }

    /** The lease is written before the letter leaves, so that two nodes never carry the same one. */
    List<Held> take(int most, Duration lease) {
        Instant now = clock.instant();
        return jdbc.sql("""
                        update letter set attempts = attempts + 1, due_at = :until
                        where id in (select id from letter where due_at <= :now and expires_at > :now
                            order by due_at limit :most for update skip locked)
                        returning id, attempts, content""")
                .param("until", Timestamp.from(now.plus(lease)))
                .param("now", Timestamp.from(now))
                .param("most", most)
                .query(LetterRows::held)
                .list();
    }

    void remove(UUID id) {
        jdbc.sql("delete from letter where id = ?").param(id).update();
    }

    void postpone(UUID id, Duration pause) {
        jdbc.sql("update letter set due_at = ? where id = ?")
                .params(Timestamp.from(clock.instant().plus(pause)), id)
                .update();
    }

    /** @return how many are not worth sending any more */
    int drop() {
        return jdbc.sql("delete from letter where expires_at <= ?")
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    private static Held held(ResultSet row, int number) throws SQLException {
        return new Held(row.getObject("id", UUID.class), row.getInt("attempts"), row.getBytes("content"));
    }
}
