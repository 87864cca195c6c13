package io.smartconvo.tenant;

/** Where each tenant's data is processed. */
@FunctionalInterface
public interface TenantRegions {

    /**
     * The region a tenant chose when it was opened. It never changes once something a visitor said has been kept.
     *
     * @throws IllegalArgumentException if there is no such tenant
     */
    Region region(TenantId tenant);
}
