package io.smartconvo.access;

import io.smartconvo.access.Memberships.Membership;
import io.smartconvo.platform.Problem;
import io.smartconvo.platform.Refusal;
import io.smartconvo.tenant.TenantId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.server.ResponseStatusException;

/** A tenant's members and what may be done to them: only owners touch owners, and one of them always stays. */
@Service
class Staff {

    private static final Problem LAST_OWNER =
            new Problem("last-owner", HttpStatus.CONFLICT, "Somebody else has to be an owner first.");
    private static final Problem NAME_TAKEN =
            new Problem("name-taken", HttpStatus.CONFLICT, "There is a member of that name: choose another.");
    private static final int LONGEST_NAME = 254;

    private final Members members;
    private final Memberships memberships;
    private final Sessions sessions;
    private final PasswordEncoder passwords;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Staff(
            Members members,
            Memberships memberships,
            Sessions sessions,
            PasswordEncoder passwords,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.members = members;
        this.memberships = memberships;
        this.sessions = sessions;
        this.passwords = passwords;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    record Added(UUID id, String name, Set<Role> roles, String password) {

        @Override
        public String toString() {
            return "Added[" + id + "]";
        }
    }

    @Transactional(readOnly = true)
    List<Membership> of(Caller caller) {
        return memberships.all(caller.forTenant());
    }

    /** The slow hash is made before anything is locked or held. */
    Added add(Caller caller, @Nullable String wantedName, @Nullable Set<Role> wantedRoles) {
        TenantId tenant = caller.forTenant();
        String name = name(wantedName);
        Set<Role> roles = roles(wantedRoles);
        mayTouch(caller, roles);
        String password = Passwords.generate();
        String hash = passwords.encode(password);
        UUID id = Objects.requireNonNull(transaction.execute(status -> {
            UUID added = members.add(name, hash, false).orElseThrow(() -> new Refusal(NAME_TAKEN));
            memberships.add(tenant, added, roles, clock.instant());
            return added;
        }));
        return new Added(id, name, roles, password);
    }

    /** What is left out stays. Whoever is changed signs in anew, and then with what is left. */
    @Transactional
    Membership change(Caller caller, UUID id, @Nullable Set<Role> wanted, @Nullable Boolean active) {
        TenantId tenant = caller.forTenant();
        memberships.lock(tenant);
        Membership before = member(tenant, id);
        Set<Role> roles = wanted == null ? before.roles() : roles(wanted);
        mayTouch(caller, before.roles());
        mayTouch(caller, roles);
        memberships.change(tenant, id, roles, active == null ? before.active() : active);
        Membership after = member(tenant, id);
        if (before.isActiveOwner() && memberships.all(tenant).stream().noneMatch(Membership::isActiveOwner)) {
            throw new Refusal(LAST_OWNER);
        }
        if (!after.equals(before)) {
            sessions.endIn(tenant, id);
        }
        return after;
    }

    private Membership member(TenantId tenant, UUID id) {
        return memberships.find(tenant, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static void mayTouch(Caller caller, Set<Role> roles) {
        if (roles.contains(Role.OWNER) && !caller.roles().contains(Role.OWNER)) {
            throw new AccessDeniedException("only owners touch owners");
        }
    }

    private static String name(@Nullable String wanted) {
        String name = Objects.requireNonNullElse(wanted, "").strip();
        boolean fits = !name.isEmpty()
                && name.length() <= LONGEST_NAME
                && name.chars().noneMatch(Character::isISOControl)
                && !name.contains(":");
        if (!fits) {
            throw invalid("name", "A name has 1 to 254 characters and no colon.");
        }
        return name;
    }

    private static Set<Role> roles(@Nullable Set<Role> wanted) {
        if (wanted == null || wanted.isEmpty() || !wanted.stream().allMatch(Role.OF_TENANT::contains)) {
            throw invalid("roles", "Give at least one role, of those a tenant has.");
        }
        return wanted;
    }

    private static Refusal invalid(String field, String message) {
        return new Refusal(Problem.INVALID, Map.of("errors", List.of(Map.of("field", field, "message", message))));
    }
}
