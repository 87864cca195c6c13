package io.smartconvo.flow;

import io.smartconvo.tenant.TenantId;
import java.util.Set;

/** Which purposes of consent a tenant has declared; implemented by whoever keeps them. */
public interface DeclaredPurposes {

    Set<String> of(TenantId tenant);
}
