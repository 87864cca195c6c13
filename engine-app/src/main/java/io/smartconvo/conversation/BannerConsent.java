package io.smartconvo.conversation;

import io.smartconvo.consent.ConsentAnswer;
import io.smartconvo.consent.ConsentLedger;
import io.smartconvo.consent.ConsentSource;
import io.smartconvo.consent.Notices;
import io.smartconvo.privacy.Purpose;
import io.smartconvo.widget.ClientFrame;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decisions that come from the site itself and answer no step. Purposes the tenant never declared count for nothing. */
@Component
class BannerConsent {

    private final ConsentLedger ledger;
    private final Notices notices;

    BannerConsent(ConsentLedger ledger, Notices notices) {
        this.ledger = ledger;
        this.notices = notices;
    }

    void decide(Turn turn, ClientFrame.Consent frame) {
        decide(turn, frame.purposes(), frame.at());
    }

    void decide(Turn turn, Map<String, Boolean> purposes) {
        decide(turn, purposes, null);
    }

    private void decide(Turn turn, Map<String, Boolean> purposes, @Nullable Instant at) {
        purposes.forEach((id, granted) -> named(id)
                .flatMap(purpose -> notices.current(turn.conversation().tenant(), purpose, turn.locale()))
                .ifPresent(notice -> {
                    ledger.record(
                            turn.conversation().tenant(),
                            turn.conversation().subject(),
                            ConsentAnswer.to(notice, granted, at, ConsentSource.BANNER));
                    turn.memory().decided(id, granted);
                }));
    }

    private static Optional<Purpose> named(String id) {
        try {
            return Optional.of(new Purpose(id));
        } catch (IllegalArgumentException notAName) {
            return Optional.empty();
        }
    }
}
