package io.smartconvo.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.platform.Browser;
import io.smartconvo.tenant.TenantDirectory;
import io.smartconvo.tenant.TenantId;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

@SmartConvoTest
class FirstStartTests {

    @Autowired
    Members members;

    @Autowired
    Sessions sessions;

    @Autowired
    Ownerless ownerless;

    @Autowired
    Callers callers;

    @Autowired
    TenantDirectory tenants;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void forgetMembers() {
        jdbc.sql("delete from member").update();
    }

    @Test
    void tellsThePasswordOnceAndKeepsOnlyAHash() {
        var password = start(null).ensureAdmin().orElseThrow();

        assertThat(start(null).ensureAdmin()).isEmpty();
        assertThat(password).hasSizeGreaterThanOrEqualTo(20);
        assertThat(hash()).startsWith("{argon2}$argon2id$").doesNotContain(password);
        assertThat(passwords.matches(password, hash())).isTrue();
    }

    @Test
    void onlyOneOfManyNodesMakesTheAdmin() {
        assertThat(IntStream.range(0, 8)
                        .parallel()
                        .mapToObj(node -> start(null).ensureAdmin())
                        .filter(java.util.Optional::isPresent))
                .hasSize(1);
    }

    @Test
    void replacesALostPasswordByTheOneGiven() {
        var lost = start(null).ensureAdmin().orElseThrow();

        assertThat(start("a new one").ensureAdmin()).isEmpty();

        assertThat(passwords.matches("a new one", hash())).isTrue();
        assertThat(passwords.matches(lost, hash())).isFalse();
    }

    @Test
    void endsTheSessionsOfALostPasswordButNotOnEveryStart() {
        start("the first one").ensureAdmin();
        String token = sessions.open(admin(), Browser.UNKNOWN);

        start("the first one").ensureAdmin();
        assertThat(sessions.read(token)).isPresent();

        start("another one").ensureAdmin();
        assertThat(sessions.read(token)).isEmpty();
    }

    @Test
    void ownsEveryTenantThatNobodyOwnsThoseOpenedLaterToo() {
        start(null).ensureAdmin();
        TenantId later = tenants.open(new TenantId(UUID.randomUUID()), "Opened later");

        assertThat(admin().memberships().keySet()).containsExactlyInAnyOrderElementsOf(tenants.all());
        assertThat(admin().may(later, Role.OWNER)).isTrue();
        assertThat(admin().operator()).isTrue();
    }

    @Test
    void doesNotPrintAGivenPassword() {
        assertThat(new AdminProperties("secret")).asString().doesNotContain("secret");
    }

    private FirstStart start(String given) {
        return new FirstStart(members, sessions, ownerless, passwords, new AdminProperties(given));
    }

    private Caller admin() {
        return members.account("admin").flatMap(callers::enter).orElseThrow();
    }

    private String hash() {
        return jdbc.sql("select password_hash from member where name = 'admin'")
                .query(String.class)
                .single();
    }
}
