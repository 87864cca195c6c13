package io.smartconvo.access;

import io.smartconvo.access.ApiKeys.Holder;
import io.smartconvo.platform.ClientAddress;
import io.smartconvo.platform.KeySignIn;
import io.smartconvo.platform.Pace;
import io.smartconvo.platform.TooFast;
import java.time.Duration;
import java.util.UUID;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Service;

/**
 * Lets programs in. A key never does more than its maker may do at that moment, for the one tenant it was made for; where
 * the maker leaves, it ends.
 */
@Service
class ApiKeySignIn implements KeySignIn {

    private static final int PER_MINUTE = 600;

    private final ApiKeys keys;
    private final Callers callers;
    private final AddressLimit addresses;
    private final Pace<UUID> paces = Pace.of(PER_MINUTE, Duration.ofMinutes(1));

    ApiKeySignIn(ApiKeys keys, Callers callers, AddressLimit addresses) {
        this.keys = keys;
        this.callers = callers;
        this.addresses = addresses;
    }

    @Override
    public Authentication read(String key, ClientAddress from) {
        addresses.take(from);
        Holder holder = keys.holder(key).orElseThrow(ApiKeySignIn::refused);
        addresses.giveBack(from);
        keepPace(holder.id());
        Entry entry = new Entry.ByKey(holder.id(), holder.scopes());
        return callers.enterOnlyFor(holder.member(), holder.name(), entry, holder.tenant())
                .map(Caller::authenticated)
                .orElseThrow(ApiKeySignIn::refused);
    }

    private void keepPace(UUID key) {
        Duration wait = paces.take(key);
        if (!wait.isZero()) {
            throw new TooFast(wait);
        }
    }

    private static BadCredentialsException refused() {
        return new BadCredentialsException("refused");
    }
}
