package io.smartconvo.access;

import io.smartconvo.access.LinkMail.Recipient;
import io.smartconvo.access.Members.Account;
import io.smartconvo.access.Memberships.Membership;
import io.smartconvo.audit.AuditAction;
import io.smartconvo.audit.AuditEvent;
import io.smartconvo.audit.AuditTrail;
import io.smartconvo.platform.Misfit;
import io.smartconvo.platform.Problem;
import io.smartconvo.platform.Refusal;
import io.smartconvo.tenant.TenantId;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
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
    private static final Problem WORKS_ELSEWHERE = new Problem(
            "works-elsewhere", HttpStatus.CONFLICT, "The account is not yours alone: only its member can change it.");
    private static final int LONGEST_NAME = 254;

    private final Members members;
    private final Memberships memberships;
    private final Sessions sessions;
    private final Links links;
    private final LinkMail mail;
    private final SecondFactor second;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Staff(
            Members members,
            Memberships memberships,
            Sessions sessions,
            Links links,
            LinkMail mail,
            SecondFactor second,
            AuditTrail audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.members = members;
        this.memberships = memberships;
        this.sessions = sessions;
        this.links = links;
        this.mail = mail;
        this.second = second;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** @param mailed whether it was sent to whom it is for, so that nobody else needs to see it */
    record Handed(Links.Fresh link, boolean mailed) {}

    record Added(UUID id, String name, Set<Role> roles, Handed link) {

        @Override
        public String toString() {
            return "Added[" + id + "]";
        }
    }

    @Transactional(readOnly = true)
    List<Membership> of(Caller caller) {
        return memberships.all(caller.forTenant());
    }

    /** Somebody of that name who works elsewhere is asked alike: nobody learns here who does. */
    Added invite(
            Caller caller,
            @Nullable String wantedName,
            @Nullable Set<Role> wantedRoles,
            @Nullable Recipient recipient) {
        TenantId tenant = caller.forTenant();
        String name = name(wantedName);
        Set<Role> roles = roles(wantedRoles);
        mayTouch(caller, roles);
        check(tenant, recipient);
        return Objects.requireNonNull(transaction.execute(status -> {
            UUID id = members.add(name, null, false)
                    .or(() -> members.account(name).map(Account::id))
                    .orElseThrow();
            if (!memberships.invite(tenant, id, roles, clock.instant())) {
                throw new Refusal(NAME_TAKEN);
            }
            audit.record(AuditEvent.of(tenant, caller.member(), AuditAction.MEMBER_INVITED, told(id, roles)));
            return new Added(id, name, roles, hand(tenant, id, false, recipient));
        }));
    }

    /** A new link for who did not come yet; for who did, one that replaces their password, which is for owners to make. */
    @Transactional
    Handed link(Caller caller, UUID id, @Nullable Recipient recipient) {
        TenantId tenant = caller.forTenant();
        Membership member = member(tenant, id);
        mayTouch(caller, member.roles());
        if (member.joined()) {
            onlyOwners(caller);
            onlyHere(tenant, id);
        }
        AuditAction made = member.joined() ? AuditAction.PASSWORD_LINK_MADE : AuditAction.INVITATION_RENEWED;
        audit.record(AuditEvent.of(tenant, caller.member(), made, id.toString()));
        check(tenant, recipient);
        return hand(tenant, id, member.joined(), recipient);
    }

    private void check(TenantId tenant, @Nullable Recipient recipient) {
        if (recipient != null) {
            mail.check(tenant, recipient);
        }
    }

    private Handed hand(TenantId tenant, UUID member, boolean reset, @Nullable Recipient recipient) {
        Links.Fresh link = links.make(tenant, member, reset);
        if (recipient == null || !mail.isPossible()) {
            return new Handed(link, false);
        }
        mail.send(tenant, recipient, link, reset);
        return new Handed(link, true);
    }

    /** For who lost the app, the passkeys and the recovery codes. */
    @Transactional
    void takeOffSecondFactor(Caller caller, UUID id) {
        TenantId tenant = caller.forTenant();
        member(tenant, id);
        onlyHere(tenant, id);
        audit.record(AuditEvent.of(tenant, caller.member(), AuditAction.SECOND_FACTOR_REMOVED, id.toString()));
        second.takeOff(id);
    }

    /** Else one tenant's owner would get at another's through a member they share. */
    private void onlyHere(TenantId tenant, UUID id) {
        boolean operator = members.account(id).map(Account::operator).orElse(false);
        if (operator || memberships.hasJoinedElsewhere(tenant, id)) {
            throw new Refusal(WORKS_ELSEWHERE);
        }
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
            audit.record(AuditEvent.of(tenant, caller.member(), change(before, after), told(id, after.roles())));
            sessions.endIn(tenant, id);
        }
        return after;
    }

    private static AuditAction change(Membership before, Membership after) {
        if (before.active() == after.active()) {
            return AuditAction.MEMBER_ROLES_CHANGED;
        }
        return after.active() ? AuditAction.MEMBER_REACTIVATED : AuditAction.MEMBER_DEACTIVATED;
    }

    private static String told(UUID member, Set<Role> roles) {
        return member + roles.stream().sorted().map(role -> " " + role).collect(Collectors.joining());
    }

    private Membership member(TenantId tenant, UUID id) {
        return memberships.find(tenant, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static void mayTouch(Caller caller, Set<Role> roles) {
        if (roles.contains(Role.OWNER)) {
            onlyOwners(caller);
        }
    }

    private static void onlyOwners(Caller caller) {
        if (!caller.roles().contains(Role.OWNER)) {
            throw new AccessDeniedException("for owners");
        }
    }

    private static String name(@Nullable String wanted) {
        String name = Objects.requireNonNullElse(wanted, "").strip();
        boolean fits = !name.isEmpty()
                && name.length() <= LONGEST_NAME
                && name.chars().noneMatch(Character::isISOControl)
                && !name.contains(":");
        if (!fits) {
            throw Misfit.refusal("name", "A name has 1 to 254 characters and no colon.");
        }
        return name;
    }

    private static Set<Role> roles(@Nullable Set<Role> wanted) {
        if (wanted == null || wanted.isEmpty() || !wanted.stream().allMatch(Role.OF_TENANT::contains)) {
            throw Misfit.refusal("roles", "Give at least one role, of those a tenant has.");
        }
        return wanted;
    }
}
