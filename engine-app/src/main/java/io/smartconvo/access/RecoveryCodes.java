package io.smartconvo.access;

import io.smartconvo.privacy.TokenHash;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Ten codes to keep on paper, each for one use; known here by their hashes only. 80 random bits need no slow hash. */
@Repository
class RecoveryCodes {

    private static final int HOW_MANY = 10;
    private static final int BYTES = 10;

    private final JdbcClient jdbc;

    RecoveryCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> renew(UUID member) {
        forget(member);
        List<String> codes =
                Stream.generate(RecoveryCodes::make).limit(HOW_MANY).toList();
        for (String code : codes) {
            jdbc.sql("insert into member_recovery_code (member_id, code_hash) values (?, ?)")
                    .params(member, hash(member, code))
                    .update();
        }
        return codes.stream().map(RecoveryCodes::readable).toList();
    }

    /** @param code without the dashes it was shown with */
    boolean use(UUID member, String code) {
        return jdbc.sql("delete from member_recovery_code where member_id = ? and code_hash = ?")
                        .params(member, hash(member, code))
                        .update()
                == 1;
    }

    void forget(UUID member) {
        jdbc.sql("delete from member_recovery_code where member_id = ?")
                .param(member)
                .update();
    }

    int left(UUID member) {
        return jdbc.sql("select count(*) from member_recovery_code where member_id = ?")
                .param(member)
                .query(Integer.class)
                .single();
    }

    private static String make() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base32.encode(bytes);
    }

    private static String readable(String code) {
        return code.replaceAll("(.{4})(?=.)", "$1-");
    }

    private static byte[] hash(UUID member, String code) {
        return TokenHash.of(member + " " + code);
    }
}
