package io.smartconvo.access;

import io.smartconvo.platform.ClientAddress;
import io.smartconvo.platform.Pace;
import io.smartconvo.platform.TooManyAttempts;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** How many wrong passwords one address may send, for whatever names. Counted in memory; right ones cost nothing. */
@Component
class AddressLimit {

    private static final int PER_MINUTE = 30;

    final Pace<String> pace = Pace.of(PER_MINUTE, Duration.ofMinutes(1));

    /** Counts an attempt before it is made, so that many at once are counted too. */
    void take(ClientAddress from) {
        Duration wait = pace.take(from.rateKey());
        if (!wait.isZero()) {
            throw new TooManyAttempts(wait);
        }
    }

    void giveBack(ClientAddress from) {
        pace.giveBack(from.rateKey());
    }
}
