package io.smartconvo.dsar;

import io.smartconvo.capture.AnswerVault;
import io.smartconvo.capture.HeldField;
import io.smartconvo.privacy.KeyDestroyed;
import io.smartconvo.privacy.KeyVault;
import io.smartconvo.privacy.SubjectId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes down who is to be erased before anything is, and what to look for afterwards. */
@Component
class WriteLedger extends RequestTask {

    private final Requests requests;
    private final ErasureLedger ledger;
    private final AnswerVault vault;
    private final KeyVault keys;

    WriteLedger(Requests requests, ErasureLedger ledger, AnswerVault vault, KeyVault keys) {
        super("ledger", requests);
        this.requests = requests;
        this.ledger = ledger;
        this.vault = vault;
        this.keys = keys;
    }

    @Override
    void prepare(SubjectRequest request) {
        ledger.writeFile(request, requests.people(request));
    }

    @Override
    void perform(SubjectRequest request) {
        List<SubjectId> people = requests.people(request);
        ledger.write(request, people);
        Set<String> identifiers = new LinkedHashSet<>();
        Contact contact = requests.contact(request);
        Stream.of(contact.email(), contact.phone())
                .filter(java.util.Objects::nonNull)
                .forEach(identifiers::add);
        people.forEach(person -> identifiers.addAll(identifiers(request, person)));
        requests.keep(request, Requests.Secret.IDENTIFIERS, new Identifiers(new ArrayList<>(identifiers)));
        requests.happenedOnce(request, Happening.LEDGER_WRITTEN);
    }

    /** Words of people that can be looked for afterwards. */
    record Identifiers(List<String> values) {

        @Override
        public String toString() {
            return "Identifiers[hidden]";
        }
    }

    private List<String> identifiers(SubjectRequest request, SubjectId person) {
        try {
            return vault.held(keys.cipher(request.tenant(), person)).stream()
                    .filter(HeldField::identifies)
                    .map(HeldField::value)
                    .toList();
        } catch (KeyDestroyed gone) {
            return List.of();
        }
    }
}
