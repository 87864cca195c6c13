package io.smartconvo.conversation;

import io.smartconvo.consent.BannerEvidence;
import io.smartconvo.consent.ConsentAnswer;
import io.smartconvo.consent.ConsentSource;
import io.smartconvo.consent.NotWithdrawable;
import io.smartconvo.consent.Notices;
import io.smartconvo.privacy.Purpose;
import io.smartconvo.widget.ClientFrame;
import io.smartconvo.widget.ErrorCode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Decisions that answer no step: of the site's banner, or in the widget's own panel. Purposes the tenant never declared
 * count for nothing.
 */
@Component
class BannerConsent {

    private record Origin(
            @Nullable Instant at,
            ConsentSource source,
            @Nullable BannerEvidence evidence) {}

    private final Decisions decisions;
    private final Notices notices;
    private final Phrases phrases;

    BannerConsent(Decisions decisions, Notices notices, Phrases phrases) {
        this.decisions = decisions;
        this.notices = notices;
        this.phrases = phrases;
    }

    void decide(Turn turn, ClientFrame.Consent frame) {
        ConsentSource source = frame.by() == ClientFrame.By.PANEL ? ConsentSource.WIDGET : ConsentSource.BANNER;
        decide(turn, frame.purposes(), new Origin(frame.at(), source, evidence(frame.banner())));
    }

    void decide(Turn turn, Map<String, Boolean> purposes) {
        decide(turn, purposes, new Origin(null, ConsentSource.BANNER, null));
    }

    private void decide(Turn turn, Map<String, Boolean> purposes, Origin origin) {
        purposes.forEach((id, granted) -> named(id)
                .flatMap(purpose -> notices.latest(turn.conversation().tenant(), purpose, turn.locale()))
                .map(notice -> ConsentAnswer.to(notice, granted, origin.at(), origin.source()))
                .ifPresent(answer -> decide(turn, answer.by(origin.evidence()))));
    }

    private void decide(Turn turn, ConsentAnswer answer) {
        try {
            decisions.record(turn, answer);
        } catch (NotWithdrawable otherBasis) {
            // A banner speaks of everything at once; a person in the panel meant this purpose and is told.
            if (answer.source() == ConsentSource.WIDGET) {
                throw new Refusal(ErrorCode.MALFORMED, phrases.notWithdrawable(turn.locale()));
            }
        }
    }

    private static @Nullable BannerEvidence evidence(ClientFrame.@Nullable Banner banner) {
        return banner == null ? null : new BannerEvidence(banner.source(), banner.evidence());
    }

    private static Optional<Purpose> named(String id) {
        try {
            return Optional.of(new Purpose(id));
        } catch (IllegalArgumentException notAName) {
            return Optional.empty();
        }
    }
}
