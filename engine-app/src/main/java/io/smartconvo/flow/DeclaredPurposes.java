package io.smartconvo.flow;

import io.smartconvo.tenant.TenantId;
import java.util.Map;

/** Which purposes of consent a tenant has declared, by id; implemented by whoever keeps them. */
public interface DeclaredPurposes {

    Map<String, FlowContext.Terms> of(TenantId tenant);
}
