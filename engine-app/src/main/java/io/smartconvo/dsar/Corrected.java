package io.smartconvo.dsar;

import io.smartconvo.conversation.SubjectConversations;
import io.smartconvo.platform.Misfit;
import io.smartconvo.platform.Problem;
import io.smartconvo.platform.Refusal;
import io.smartconvo.privacy.SubjectId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts answers right that a request says are wrong. */
@Component
class Corrected {

    private final Requests requests;
    private final SubjectConversations conversations;
    private final TransactionTemplate rehearsal;

    Corrected(Requests requests, SubjectConversations conversations, PlatformTransactionManager transactions) {
        this.requests = requests;
        this.conversations = conversations;
        this.rehearsal = new TransactionTemplate(transactions);
        this.rehearsal.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** One answer of one conversation. */
    record Correction(UUID conversation, String field, String value) {

        @Override
        public String toString() {
            return "Correction[" + field + "]";
        }
    }

    record Changes(List<Correction> corrections) {

        static final Changes NONE = new Changes(List.of());

        Changes {
            corrections = List.copyOf(corrections);
        }
    }

    /**
     * Tries them and takes them back.
     *
     * @throws Refusal {@code invalid} if there are none, if one is about somebody else, or if a value does not fit
     */
    void check(SubjectRequest request, Changes changes) {
        if (changes.corrections().isEmpty()) {
            throw misfit("corrections", "Say what is to be put right.");
        }
        List<SubjectId> people = requests.people(request);
        for (Correction correction : changes.corrections()) {
            if (!people.contains(new SubjectId(correction.conversation()))) {
                throw misfit("corrections", "This conversation is not part of the request.");
            }
            Optional<String> why = rehearsal.execute(status -> {
                status.setRollbackOnly();
                return correct(request, correction);
            });
            if (why != null && why.isPresent()) {
                throw misfit("corrections." + correction.field(), why.get());
            }
        }
    }

    /** May be repeated. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void apply(SubjectRequest request, Changes changes) {
        for (Correction correction : changes.corrections()) {
            correct(request, correction).ifPresent(why -> {
                throw new IllegalStateException("A correction that was tried does not fit any more");
            });
        }
    }

    private Optional<String> correct(SubjectRequest request, Correction correction) {
        return conversations.correct(
                request.tenant(), new SubjectId(correction.conversation()), correction.field(), correction.value());
    }

    private static Refusal misfit(String field, String message) {
        return new Refusal(Problem.INVALID, Map.of("errors", List.of(new Misfit(field, message))));
    }
}
