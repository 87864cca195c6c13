package io.smartconvo.conversation;

import io.smartconvo.consent.Purposes;
import io.smartconvo.flow.DeclaredPurposes;
import io.smartconvo.flow.FlowContext;
import io.smartconvo.tenant.TenantId;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Lets a flow be refused that asks for a purpose its tenant has not declared: no notice could be shown for it. */
@Component
class TenantPurposes implements DeclaredPurposes {

    private final Purposes purposes;

    TenantPurposes(Purposes purposes) {
        this.purposes = purposes;
    }

    @Override
    public Map<String, FlowContext.Terms> of(TenantId tenant) {
        return purposes.terms(tenant).stream()
                .collect(Collectors.toUnmodifiableMap(
                        terms -> terms.purpose().id(),
                        terms -> new FlowContext.Terms(terms.retentionDays(), Set.copyOf(terms.recipients()))));
    }
}
