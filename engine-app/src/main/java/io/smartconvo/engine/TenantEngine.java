package io.smartconvo.engine;

import io.smartconvo.tenant.TenantId;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.engine.ProcessEngine;
import org.operaton.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/**
 * The only way to call the engine. The engine's own tenant checks are silent on a thread without authentication, so
 * here every call names its tenant, or says that it is the platform's own.
 */
@Component
class TenantEngine {

    private final ProcessEngine engine;

    TenantEngine(ProcessEngine engine) {
        this.engine = engine;
    }

    /** Runs {@code work} seeing and touching only what belongs to {@code tenant}, or to nobody. */
    <T extends @Nullable Object> T as(TenantId tenant, Supplier<T> work) {
        var identity = engine.getIdentityService();
        var outer = identity.getCurrentAuthentication();
        return EngineCaller.tenant(tenant, () -> {
            identity.setAuthentication(null, null, List.of(tenant.toString()));
            try {
                return work.get();
            } finally {
                restore(outer);
            }
        });
    }

    /** Runs maintenance that spans tenants. Never on the path of a visitor's or an operator's request. */
    <T extends @Nullable Object> T asSystem(Supplier<T> work) {
        var identity = engine.getIdentityService();
        var outer = identity.getCurrentAuthentication();
        return EngineCaller.system(() -> {
            identity.clearAuthentication();
            try {
                return work.get();
            } finally {
                restore(outer);
            }
        });
    }

    private void restore(@Nullable Authentication outer) {
        if (outer == null) {
            engine.getIdentityService().clearAuthentication();
        } else {
            engine.getIdentityService().setAuthentication(outer.getUserId(), outer.getGroupIds(), outer.getTenantIds());
        }
    }
}
