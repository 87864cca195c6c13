package io.smartconvo.ai;

import io.smartconvo.openai.AiReply;
import io.smartconvo.openai.AiReplyStep;
import io.smartconvo.privacy.SubjectId;
import io.smartconvo.processor.Departure;
import io.smartconvo.processor.DisclosureGate;
import io.smartconvo.sdk.Disclosure;
import io.smartconvo.sdk.Passage;
import io.smartconvo.sdk.RetryableStepException;
import io.smartconvo.sdk.StepContext;
import io.smartconvo.sdk.StepException;
import io.smartconvo.sdk.StepResult;
import io.smartconvo.sdk.Utterance;
import io.smartconvo.tenant.TenantId;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Calls a tenant's model as a flow would, through the same gate and on the same wire, with two sentences of ours and nothing
 * of anybody. Says what came of it and never what the other side answered.
 */
@Component
class ModelTrial {

    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final int FEW_TOKENS = 20;
    private static final AiReply QUESTION = new AiReply(
            "This is a test of the connection. Answer with one word.",
            "Are you there?",
            true,
            null,
            null,
            null,
            FEW_TOKENS,
            LONGEST);

    private final AiReplyStep step;
    private final DisclosureGate gate;

    ModelTrial(AiReplyStep step, DisclosureGate gate) {
        this.step = step;
        this.gate = gate;
    }

    enum Outcome {
        /** A reply came. */
        ANSWERED,
        /** The model or its filter declined to reply; the connection works. */
        DECLINED,
        /** Nothing was sent: the register lacks an entry, an agreement or the region. */
        NOT_ALLOWED,
        /** The server took the call and did not accept it: a wrong key, an unknown model, a used-up quota. */
        REJECTED,
        /** No usable answer; trying again later may help. */
        UNREACHABLE
    }

    Outcome run(TenantId tenant) {
        Call call = new Call(tenant, UUID.randomUUID());
        try {
            return step.run(QUESTION, call) instanceof StepResult.Completed ? Outcome.ANSWERED : Outcome.DECLINED;
        } catch (RetryableStepException e) {
            return Outcome.UNREACHABLE;
        } catch (StepException e) {
            return call.barred ? Outcome.NOT_ALLOWED : Outcome.REJECTED;
        }
    }

    /** Nobody's conversation: its ids are made for this call and lead nowhere. */
    private final class Call implements StepContext {

        private final TenantId tenant;
        private final UUID id;
        private boolean barred;

        Call(TenantId tenant, UUID id) {
            this.tenant = tenant;
            this.id = id;
        }

        @Override
        public String tenant() {
            return tenant.toString();
        }

        @Override
        public String pseudonym() {
            return "connection-test";
        }

        @Override
        public String idempotencyKey() {
            return id.toString();
        }

        @Override
        public Locale locale() {
            return Locale.ENGLISH;
        }

        @Override
        public Map<String, Object> answers() {
            return Map.of();
        }

        @Override
        public List<Utterance> transcript() {
            return List.of();
        }

        @Override
        public Duration timeLeft() {
            return LONGEST;
        }

        @Override
        public boolean cancelled() {
            return false;
        }

        @Override
        public void delta(String text) {}

        @Override
        public Passage disclose(Disclosure disclosure) throws StepException {
            try {
                return gate.admit(new Departure(
                        tenant, new SubjectId(id), id, "connection-test", Set.of("connection test"), disclosure));
            } catch (StepException e) {
                barred = true;
                throw e;
            }
        }
    }
}
