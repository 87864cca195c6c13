package io.smartconvo.access;

import io.smartconvo.access.AccessProperties.Sso;
import io.smartconvo.access.Members.Account;
import io.smartconvo.audit.AuditAction;
import io.smartconvo.audit.AuditEvent;
import io.smartconvo.audit.AuditTrail;
import io.smartconvo.platform.Refusal;
import io.smartconvo.tenant.TenantId;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who comes in by single sign-on for the first time: only somebody whose invitation is open and who has no other way in yet. A
 * name opens no account that has one, because names at a provider change hands.
 */
@Service
class InvitedBySso {

    private static final String EMAIL = "email";

    private final IdentityProvider provider;
    private final Members members;
    private final Memberships memberships;
    private final Identities identities;
    private final Links links;
    private final AuditTrail audit;
    private final Clock clock;

    InvitedBySso(
            IdentityProvider provider,
            Members members,
            Memberships memberships,
            Identities identities,
            Links links,
            AuditTrail audit,
            Clock clock) {
        this.provider = provider;
        this.members = members;
        this.memberships = memberships;
        this.identities = identities;
        this.links = links;
        this.audit = audit;
        this.clock = clock;
    }

    /** Of everybody who comes this way, each time. */
    void checkDomain(OidcIdToken token) {
        List<String> allowed = provider.settings().allowedDomains();
        if (!allowed.isEmpty() && !allowed.contains(domain(verifiedEmail(token)))) {
            throw new Refusal(IdentityProvider.REFUSED);
        }
    }

    @Transactional
    Optional<UUID> takeUp(OidcIdToken token) {
        Optional<UUID> member = Optional.ofNullable(name(token))
                .flatMap(members::account)
                .filter(account -> isNew(account))
                .map(Account::id);
        return member.filter(found -> join(found, token));
    }

    private boolean isNew(Account account) {
        return account.passwordHash() == null && !account.operator() && !identities.isConnected(account.id());
    }

    private boolean join(UUID member, OidcIdToken token) {
        List<TenantId> tenants = links.useInvitations(member);
        if (tenants.isEmpty()) {
            return false;
        }
        tenants.stream().sorted(Comparator.comparing(TenantId::value)).forEach(tenant -> {
            memberships.join(tenant, member, clock.instant());
            audit.record(AuditEvent.of(tenant, member, AuditAction.MEMBER_JOINED, null));
        });
        identities.connect(member, token);
        return true;
    }

    private @Nullable String name(OidcIdToken token) {
        Sso settings = provider.settings();
        return settings.memberClaim().equals(EMAIL)
                ? verifiedEmail(token)
                : token.getClaims().get(settings.memberClaim()) instanceof String name && name.indexOf(0) < 0
                        ? name
                        : null;
    }

    private static @Nullable String verifiedEmail(OidcIdToken token) {
        String email = token.getEmail();
        return Boolean.TRUE.equals(token.getEmailVerified()) && email != null && email.indexOf(0) < 0 ? email : null;
    }

    private static String domain(@Nullable String email) {
        return email == null ? "" : email.substring(email.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }
}
