package io.smartconvo.conversation;

import io.smartconvo.capture.AnswerVault;
import io.smartconvo.capture.HeldField;
import io.smartconvo.consent.ConsentDecision;
import io.smartconvo.consent.ConsentLedger;
import io.smartconvo.consent.ConsentReceipt;
import io.smartconvo.consent.Notice;
import io.smartconvo.consent.Notices;
import io.smartconvo.consent.Purposes;
import io.smartconvo.consent.Receipts;
import io.smartconvo.privacy.Purpose;
import io.smartconvo.widget.ErrorCode;
import io.smartconvo.widget.Event;
import io.smartconvo.widget.ServerFrame;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells a visitor what is held about them: their answers, their decisions with receipts, and their transcript. */
@Component
class MyData {

    /** After so many days the keys of a transcript are gone. */
    private static final Duration TRANSCRIPT = Duration.ofDays(30);

    private final Conversations conversations;
    private final AnswerVault vault;
    private final FieldQuestions questions;
    private final Purposes purposes;
    private final Notices notices;
    private final ConsentLedger ledger;
    private final Receipts receipts;

    MyData(
            Conversations conversations,
            AnswerVault vault,
            FieldQuestions questions,
            Purposes purposes,
            Notices notices,
            ConsentLedger ledger,
            Receipts receipts) {
        this.conversations = conversations;
        this.vault = vault;
        this.questions = questions;
        this.purposes = purposes;
        this.notices = notices;
        this.ledger = ledger;
        this.receipts = receipts;
    }

    @Transactional(readOnly = true)
    ServerFrame of(Greeting.Guest guest) {
        return conversations
                .look(guest.tenant(), guest.conversation())
                .map(this::of)
                .orElseGet(() -> new ServerFrame.Refused(ErrorCode.ENDED, "The conversation is gone", null));
    }

    private ServerFrame of(Conversation conversation) {
        return new ServerFrame.Data(
                vault.held(conversation.cipher()).stream()
                        .map(field -> held(conversation, field))
                        .toList(),
                purposes(conversation),
                receipts.of(conversation.tenant(), conversation.subject()).stream()
                        .map(MyData::receipt)
                        .toList(),
                new ServerFrame.TranscriptView(
                        conversation.seq(), conversation.startedAt().plus(TRANSCRIPT)));
    }

    private ServerFrame.Held held(Conversation conversation, HeldField held) {
        String label = questions
                .find(conversation.tenant(), held.field().origin(), held.field().name())
                .map(question -> question.label(held.field().name()))
                .orElse(held.field().name().value());
        return new ServerFrame.Held(
                held.field().name().value(),
                label,
                held.value(),
                held.field().purpose().id(),
                held.expiresAt());
    }

    private List<ServerFrame.PurposeView> purposes(Conversation conversation) {
        Map<String, ConsentDecision> decisions = ledger.decisions(conversation.tenant(), conversation.subject());
        return purposes.active(conversation.tenant()).stream()
                .sorted()
                .map(id -> purpose(conversation, new Purpose(id), Optional.ofNullable(decisions.get(id))))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<ServerFrame.PurposeView> purpose(
            Conversation conversation, Purpose purpose, Optional<ConsentDecision> decision) {
        Optional<Notice> notice = notices.current(conversation.tenant(), purpose, conversation.locale());
        return purposes.find(conversation.tenant(), purpose)
                .flatMap(declared -> notice.map(shown -> new ServerFrame.PurposeView(
                        purpose.id(),
                        ServerFrame.Basis.valueOf(declared.declaration().basis().name()),
                        decision.map(MyData::state).orElse(ServerFrame.ConsentState.UNKNOWN),
                        new Event.Notice(String.valueOf(shown.version()), shown.text(), shown.url()),
                        decision.map(ConsentDecision::decidedAt).orElse(null))));
    }

    private static ServerFrame.ConsentState state(ConsentDecision decision) {
        return switch (decision.state()) {
            case ASKED -> ServerFrame.ConsentState.UNKNOWN;
            case GIVEN -> ServerFrame.ConsentState.GIVEN;
            case REFUSED -> ServerFrame.ConsentState.REFUSED;
            case WITHDRAWN -> ServerFrame.ConsentState.WITHDRAWN;
            case SUPERSEDED -> ServerFrame.ConsentState.SUPERSEDED;
            case EXPIRED -> ServerFrame.ConsentState.EXPIRED;
        };
    }

    private static ServerFrame.Receipt receipt(ConsentReceipt receipt) {
        return new ServerFrame.Receipt(
                receipt.id().toString(), receipt.purpose().id(), receipt.granted(), receipt.at(), receipt.jws());
    }
}
