package io.smartconvo.dsar;

import io.smartconvo.platform.Pace;
import io.smartconvo.privacy.BlindIndex;
import io.smartconvo.tenant.TenantId;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Nobody has us write to somebody over and over. Counts keyed hashes of addresses, in memory. */
@Component
class CodePace {

    private static final int PER_DAY = 3;

    private final BlindIndex index;
    private final Pace<String> paces = Pace.of(PER_DAY, Duration.ofDays(1));

    CodePace(BlindIndex index) {
        this.index = index;
    }

    /** @return false if this address has had its codes of the day */
    boolean allows(TenantId tenant, String address) {
        byte[] key = index.of(tenant, "code", address.toLowerCase(Locale.ROOT));
        return paces.allows(HexFormat.of().formatHex(key));
    }
}
