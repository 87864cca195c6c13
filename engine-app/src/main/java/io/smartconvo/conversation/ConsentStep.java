package io.smartconvo.conversation;

import io.smartconvo.consent.ConsentAnswer;
import io.smartconvo.consent.ConsentDecision;
import io.smartconvo.consent.ConsentLedger;
import io.smartconvo.consent.ConsentSource;
import io.smartconvo.consent.Notice;
import io.smartconvo.consent.Notices;
import io.smartconvo.privacy.Purpose;
import io.smartconvo.sdk.step.Consent;
import io.smartconvo.widget.Answer;
import io.smartconvo.widget.ClientFrame;
import io.smartconvo.widget.Event;
import io.smartconvo.widget.StepId;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks for consent to one purpose; yes and no both leave a receipt. It does not ask while an earlier yes counts or an
 * earlier no has to be respected, nor for a purpose that is switched off.
 */
@Component
class ConsentStep implements WaitingStep {

    private final ConsentLedger ledger;
    private final Notices notices;
    private final Decisions decisions;
    private final Phrases phrases;

    ConsentStep(ConsentLedger ledger, Notices notices, Decisions decisions, Phrases phrases) {
        this.ledger = ledger;
        this.notices = notices;
        this.decisions = decisions;
        this.phrases = phrases;
    }

    @Override
    public Class<Consent> input() {
        return Consent.class;
    }

    @Override
    public boolean open(Turn turn, Asked step) {
        Purpose purpose = purpose(step);
        Optional<ConsentDecision> standing = standing(turn, purpose);
        boolean ask = current(turn, purpose).isPresent()
                && standing.map(decision -> decision.mayBeAsked(turn.now())).orElse(true);
        if (ask) {
            return WaitingStep.super.open(turn, step);
        }
        boolean granted = standing.map(ConsentDecision::granted).orElse(false);
        turn.memory().consent().put(purpose.id(), granted);
        return false;
    }

    @Override
    public Event question(Turn turn, Asked step) {
        Notice notice = current(turn, purpose(step))
                .orElseThrow(() -> new IllegalStateException("No notice is in force for step " + step.id()));
        ledger.asked(turn.conversation().tenant(), turn.conversation().subject(), notice);
        return new Event.Consent(
                new StepId(step.id()),
                turn.text(step.step(), "text"),
                notice.purpose().id(),
                new Event.Notice(String.valueOf(notice.version()), notice.text(), notice.url()),
                label(turn, notice, true),
                label(turn, notice, false));
    }

    @Override
    public Reply reply(Turn turn, Asked step, ClientFrame frame) {
        Purpose purpose = purpose(step);
        if (!(frame instanceof ClientFrame.Consent decision)) {
            return new Reply.Misplaced();
        }
        Boolean granted = decision.purposes().get(purpose.id());
        return granted == null ? new Reply.Misplaced() : decided(turn, step, decision, granted);
    }

    private Reply decided(Turn turn, Asked step, ClientFrame.Consent frame, boolean granted) {
        Purpose purpose = purpose(step);
        Optional<Notice> current = current(turn, purpose);
        if (current.isEmpty()) {
            turn.memory().consent().put(purpose.id(), false);
            return new Reply.Taken(said(turn, step, frame, null, false));
        }
        Notice shown = shown(turn, purpose).orElse(current.get());
        if (granted && shown.version() != current.get().version()) {
            // A yes to words that are no longer true is none: ask with the new ones.
            return new Reply.Missed(said(turn, step, frame, shown, null), question(turn, step));
        }
        decisions.record(turn, ConsentAnswer.to(shown, granted, frame.at(), ConsentSource.STEP));
        return new Reply.Taken(said(turn, step, frame, shown, granted));
    }

    private Event.Visitor said(
            Turn turn, Asked step, ClientFrame.Consent frame, @Nullable Notice shown, @Nullable Boolean decided) {
        String purpose = purpose(step).id();
        boolean clicked = Objects.requireNonNull(frame.purposes().get(purpose));
        Answer answer = decided == null ? null : new Answer.Decided(purpose, decided);
        return new Event.Visitor(frame.id(), label(turn, shown, clicked), new StepId(step.id()), answer);
    }

    private String label(Turn turn, @Nullable Notice notice, boolean granted) {
        String own = notice == null ? null : granted ? notice.accept() : notice.refuse();
        if (own != null) {
            return own;
        }
        return granted ? phrases.accept(turn.locale()) : phrases.refuse(turn.locale());
    }

    @Override
    public @Nullable Duration timeout(Asked step) {
        return step.input(Consent.class).timeout();
    }

    private static Purpose purpose(Asked step) {
        return new Purpose(step.input(Consent.class).purpose());
    }

    private Optional<ConsentDecision> standing(Turn turn, Purpose purpose) {
        return ledger.decision(turn.conversation().tenant(), turn.conversation().subject(), purpose);
    }

    private Optional<Notice> current(Turn turn, Purpose purpose) {
        return notices.current(turn.conversation().tenant(), purpose, turn.locale());
    }

    private Optional<Notice> shown(Turn turn, Purpose purpose) {
        return ledger.askedWith(
                        turn.conversation().tenant(), turn.conversation().subject(), purpose)
                .flatMap(version -> notices.ofVersion(turn.conversation().tenant(), purpose, version, turn.locale()));
    }
}
