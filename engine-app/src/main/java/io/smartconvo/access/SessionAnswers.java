package io.smartconvo.access;

import io.smartconvo.tenant.TenantDirectory;
import io.smartconvo.tenant.TenantId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who somebody is, for whom they work, and what they may. */
@Component
class SessionAnswers {

    private final TenantDirectory tenants;
    private final SecondFactor second;
    private final PasskeyRows passkeys;
    private final Identities identities;
    private final Members members;

    SessionAnswers(
            TenantDirectory tenants,
            SecondFactor second,
            PasskeyRows passkeys,
            Identities identities,
            Members members) {
        this.tenants = tenants;
        this.second = second;
        this.passkeys = passkeys;
        this.identities = identities;
        this.members = members;
    }

    record Named(UUID id, String name) {}

    /**
     * @param secondFactor whether they show a code of it, instead of the password, to prove that it is still them
     * @param passkey whether they have one to prove it with
     * @param password whether they have one
     * @param sso whether they are connected to the identity provider
     */
    record SessionAnswer(
            Named member,
            Set<Role> roles,
            List<Named> tenants,
            @Nullable Named tenant,
            boolean secondFactor,
            boolean passkey,
            boolean password,
            boolean sso) {}

    SessionAnswer of(Caller caller) {
        TenantId tenant = caller.tenant();
        return new SessionAnswer(
                new Named(caller.member(), caller.name()),
                caller.roles(),
                caller.memberships().keySet().stream().map(this::named).toList(),
                tenant == null ? null : named(tenant),
                second.isOn(caller.member()),
                passkeys.hasAny(caller.member()),
                members.account(caller.member())
                        .map(Members.Account::passwordHash)
                        .isPresent(),
                identities.isConnected(caller.member()));
    }

    private Named named(TenantId tenant) {
        return new Named(tenant.value(), tenants.name(tenant));
    }
}
