package io.smartconvo.conversation;

import io.smartconvo.consent.Purposes;
import io.smartconvo.flow.DeclaredPurposes;
import io.smartconvo.tenant.TenantId;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Lets a flow be refused that asks for a purpose its tenant has not declared: no notice could be shown for it. */
@Component
class TenantPurposes implements DeclaredPurposes {

    private final Purposes purposes;

    TenantPurposes(Purposes purposes) {
        this.purposes = purposes;
    }

    @Override
    public Set<String> of(TenantId tenant) {
        return purposes.declared(tenant);
    }
}
