package io.smartconvo.conversation;

import io.smartconvo.consent.ConsentAnswer;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks for consent to one purpose; yes and no both leave a receipt. */
@Component
class ConsentStep implements WaitingStep {

    private final ConsentLedger ledger;
    private final Notices notices;
    private final Phrases phrases;

    ConsentStep(ConsentLedger ledger, Notices notices, Phrases phrases) {
        this.ledger = ledger;
        this.notices = notices;
        this.phrases = phrases;
    }

    @Override
    public Class<Consent> input() {
        return Consent.class;
    }

    @Override
    public Event question(Turn turn, Asked step) {
        Notice notice = notice(turn, step);
        return new Event.Consent(
                new StepId(step.id()),
                turn.text(step.step(), "text"),
                notice.purpose().id(),
                new Event.Notice(String.valueOf(notice.version()), notice.text(), notice.url()),
                phrases.accept(turn.locale()),
                phrases.refuse(turn.locale()));
    }

    @Override
    public Reply reply(Turn turn, Asked step, ClientFrame frame) {
        String purpose = step.input(Consent.class).purpose();
        if (!(frame instanceof ClientFrame.Consent decision)) {
            return new Reply.Misplaced();
        }
        Boolean granted = decision.purposes().get(purpose);
        if (granted == null) {
            return new Reply.Misplaced();
        }
        ledger.record(
                turn.conversation().tenant(),
                turn.conversation().subject(),
                ConsentAnswer.to(notice(turn, step), granted, decision.at(), ConsentSource.STEP));
        turn.memory().decided(purpose, granted);
        String said = granted ? phrases.accept(turn.locale()) : phrases.refuse(turn.locale());
        return new Reply.Taken(
                new Event.Visitor(decision.id(), said, new StepId(step.id()), new Answer.Decided(purpose, granted)));
    }

    @Override
    public @Nullable Duration timeout(Asked step) {
        return step.input(Consent.class).timeout();
    }

    private Notice notice(Turn turn, Asked step) {
        Purpose purpose = new Purpose(step.input(Consent.class).purpose());
        return notices.current(turn.conversation().tenant(), purpose, turn.locale())
                .orElseThrow(() -> new IllegalStateException("No notice is in force for step " + step.id()));
    }
}
