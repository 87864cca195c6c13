package io.smartconvo.access;

import io.smartconvo.platform.Browser;
import io.smartconvo.tenant.TenantId;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Members of all kinds, for tests. */
@TestComponent
public class Cast {

    public static final String PASSWORD = "a password for tests";

    private final Members members;
    private final Memberships memberships;
    private final Callers callers;
    private final Sessions sessions;
    private final AddressLimit addresses;
    private final Clock clock;
    private final Environment environment;
    private final String hash;

    Cast(
            Members members,
            Memberships memberships,
            Callers callers,
            Sessions sessions,
            AddressLimit addresses,
            PasswordEncoder passwords,
            Clock clock,
            Environment environment) {
        this.members = members;
        this.memberships = memberships;
        this.callers = callers;
        this.sessions = sessions;
        this.addresses = addresses;
        this.clock = clock;
        this.environment = environment;
        this.hash = passwords.encode(PASSWORD);
    }

    public record Played(UUID id, String name) {}

    public Played member(TenantId tenant, Role... roles) {
        String name = "member-" + UUID.randomUUID();
        UUID id = members.add(name, hash, false).orElseThrow();
        memberships.add(tenant, id, Set.of(roles), clock.instant());
        return new Played(id, name);
    }

    public Played operator() {
        String name = "operator-" + UUID.randomUUID();
        return new Played(members.add(name, hash, true).orElseThrow(), name);
    }

    public ConsoleClient stranger() {
        return new ConsoleClient(environment.getRequiredProperty("local.server.port", Integer.class));
    }

    /** Signed in without the cost of a password. */
    public ConsoleClient signedIn(Played played) {
        Caller caller = members.account(played.name()).flatMap(callers::enter).orElseThrow();
        ConsoleClient client = stranger().withSession(sessions.open(caller, Browser.UNKNOWN));
        client.get("session");
        return client;
    }

    /** All tests come from one address: without this, the guesses of one would slow down the next. */
    public void forgetGuesses() {
        addresses.pace.reset();
    }

    public ConsoleClient as(@Nullable TenantId tenant, Role role) {
        return signedIn(role == Role.OPERATOR ? operator() : member(tenant, role));
    }

    static Set<Role> all() {
        return EnumSet.allOf(Role.class);
    }
}
