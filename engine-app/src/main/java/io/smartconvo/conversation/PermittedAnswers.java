package io.smartconvo.conversation;

import io.smartconvo.capture.AnswerVault;
import io.smartconvo.capture.HeldField;
import io.smartconvo.consent.ConsentLedger;
import io.smartconvo.privacy.Purpose;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Asks the ledger, right before an outside step starts, which personal answers it may be given. A consent may have been
 * superseded, expired or its purpose switched off since the answer was kept.
 */
@Component
class PermittedAnswers {

    private final AnswerVault vault;
    private final ConsentLedger ledger;

    PermittedAnswers(AnswerVault vault, ConsentLedger ledger) {
        this.vault = vault;
        this.ledger = ledger;
    }

    Permitted of(Conversation conversation) {
        List<HeldField> held = vault.held(conversation.cipher());
        Set<String> purposes =
                held.stream().map(field -> field.field().purpose().id()).collect(Collectors.toSet());
        Set<String> permitted = purposes.stream()
                .filter(id -> ledger.permits(conversation.tenant(), conversation.subject(), new Purpose(id)))
                .collect(Collectors.toSet());
        List<HeldField> lapsed = held.stream()
                .filter(field -> !permitted.contains(field.field().purpose().id()))
                .toList();
        Rewording withheld =
                Rewording.withholding(lapsed.stream().map(HeldField::value).toList());
        Map<String, Boolean> consent = new HashMap<>(conversation.memory().consent());
        lapsed.forEach(field -> consent.put(field.field().purpose().id(), false));
        return new Permitted(answers(conversation, lapsed, withheld), Map.copyOf(consent), permitted, withheld);
    }

    private static Map<String, Object> answers(Conversation conversation, List<HeldField> lapsed, Rewording withheld) {
        Map<String, Object> answers = new HashMap<>(conversation.memory().answers());
        lapsed.forEach(field -> answers.remove(field.field().name().value()));
        answers.values().removeIf(withheld::touches);
        return Map.copyOf(answers);
    }
}
