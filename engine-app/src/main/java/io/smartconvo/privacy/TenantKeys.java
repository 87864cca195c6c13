package io.smartconvo.privacy;

import io.smartconvo.tenant.TenantId;

/** One tenant's key, unwrapped, as the keys derived from it. */
final class TenantKeys {

    private static final byte[] NO_SALT = new byte[0];

    private final AesKey wrapping;
    private final byte[] index;
    private final byte[] lasting;

    TenantKeys(byte[] key) {
        wrapping = new AesKey(AesKey.derive(key, NO_SALT, "smartconvo wrapping v1"));
        index = AesKey.derive(key, NO_SALT, "smartconvo blind index v1");
        lasting = AesKey.derive(key, NO_SALT, "smartconvo lasting v1");
    }

    AesKey wrapping() {
        return wrapping;
    }

    byte[] index() {
        return index;
    }

    /** Stands where a day's key stands for values that outlive the days; gone only with the tenant. */
    byte[] lasting() {
        return lasting;
    }

    static byte[] associated(TenantId tenant) {
        return Associated.of("tenant key", tenant.value());
    }
}
