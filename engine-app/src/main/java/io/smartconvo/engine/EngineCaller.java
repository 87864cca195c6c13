package io.smartconvo.engine;

import io.smartconvo.tenant.TenantId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** On whose behalf this thread talks to the engine. A thread says so before its first call, or is refused. */
final class EngineCaller {

    private static final ThreadLocal<@Nullable EngineCaller> CURRENT = new ThreadLocal<>();
    private static final EngineCaller SYSTEM = new EngineCaller(null);

    private final @Nullable TenantId tenant;

    private EngineCaller(@Nullable TenantId tenant) {
        this.tenant = tenant;
    }

    static @Nullable EngineCaller current() {
        return CURRENT.get();
    }

    /** Null for the platform itself. */
    @Nullable TenantId tenant() {
        return tenant;
    }

    boolean isSystem() {
        return tenant == null;
    }

    static <T extends @Nullable Object> T system(Supplier<T> work) {
        return run(SYSTEM, work);
    }

    /** Narrows freely, never widens: work begun for one tenant stays that tenant's. */
    static <T extends @Nullable Object> T tenant(TenantId tenant, Supplier<T> work) {
        var outer = CURRENT.get();
        if (outer != null && outer.tenant != null && !outer.tenant.equals(tenant)) {
            throw new IllegalStateException("One tenant's engine call was made inside another's");
        }
        return run(new EngineCaller(tenant), work);
    }

    private static <T extends @Nullable Object> T run(EngineCaller caller, Supplier<T> work) {
        var outer = CURRENT.get();
        CURRENT.set(caller);
        try {
            return work.get();
        } finally {
            if (outer == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(outer);
            }
        }
    }
}
