package io.smartconvo.access;

import io.smartconvo.tenant.TenantDirectory;
import io.smartconvo.tenant.TenantId;
import io.smartconvo.tenant.TenantOpened;
import java.time.Clock;
import java.util.EnumSet;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A tenant without an owner belongs to the first member, who can make others owners and then leave it. */
@Component
class Ownerless {

    private final TenantDirectory tenants;
    private final Members members;
    private final Memberships memberships;
    private final Clock clock;

    Ownerless(TenantDirectory tenants, Members members, Memberships memberships, Clock clock) {
        this.tenants = tenants;
        this.members = members;
        this.memberships = memberships;
        this.clock = clock;
    }

    @EventListener
    void opened(TenantOpened opened) {
        giveToAdmin(opened.tenant());
    }

    @Transactional
    void giveAllToAdmin() {
        tenants.all().forEach(this::giveToAdmin);
    }

    private void giveToAdmin(TenantId tenant) {
        if (!memberships.hasOwner(tenant)) {
            members.account(FirstStart.ADMIN)
                    .ifPresent(admin -> memberships.add(tenant, admin.id(), EnumSet.of(Role.OWNER), clock.instant()));
        }
    }
}
