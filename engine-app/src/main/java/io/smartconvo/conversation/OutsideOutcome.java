package io.smartconvo.conversation;

import io.smartconvo.ai.OutsideSteps;
import io.smartconvo.engine.OutsideTask;
import io.smartconvo.engine.ProcessGateway;
import io.smartconvo.flow.FlowCatalogue;
import io.smartconvo.flow.FlowModel;
import io.smartconvo.flow.FlowStep;
import io.smartconvo.privacy.Disguise;
import io.smartconvo.sdk.ModelUse;
import io.smartconvo.sdk.OutsideStep;
import io.smartconvo.sdk.RetryableStepException;
import io.smartconvo.sdk.StepException;
import io.smartconvo.sdk.StepResult;
import io.smartconvo.sdk.StepTemplate;
import io.smartconvo.widget.Event;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings what came of an outside step back into its conversation, in one transaction under the conversation's lock. */
@Component
class OutsideOutcome {

    private static final Logger log = LoggerFactory.getLogger(OutsideOutcome.class);
    private static final Duration FIRST_BACK_OFF = Duration.ofSeconds(1);
    private static final Duration LONGEST_BACK_OFF = Duration.ofMinutes(2);

    private final TransactionTemplate transaction;
    private final Conversations conversations;
    private final Turns turns;
    private final ProcessGateway gateway;
    private final FlowCatalogue flows;
    private final OutsideAnswers answers;
    private final Phrases phrases;
    private final OutsideSteps steps;

    OutsideOutcome(
            PlatformTransactionManager transactions,
            Conversations conversations,
            Turns turns,
            ProcessGateway gateway,
            FlowCatalogue flows,
            OutsideAnswers answers,
            Phrases phrases,
            OutsideSteps steps) {
        this.transaction = new TransactionTemplate(transactions);
        this.conversations = conversations;
        this.turns = turns;
        this.gateway = gateway;
        this.flows = flows;
        this.answers = answers;
        this.phrases = phrases;
        this.steps = steps;
    }

    /** @param use what a model was asked, if one was */
    void settle(OutsideTask task, Brief brief, StepResult result, @Nullable ModelUse use) {
        if (result instanceof StepResult.Completed completed) {
            inTurn(task, turn -> {
                count(turn, task, use);
                if (brief.isOutdated(turn.memory())) {
                    return discard(turn, task, brief);
                }
                keep(turn, task, completed, use, brief.kinds());
                return gateway.complete(task, turn);
            });
        } else if (result instanceof StepResult.Diverted diverted) {
            divert(task, diverted.errorCode(), use);
        }
    }

    private static void count(Turn turn, OutsideTask task, @Nullable ModelUse use) {
        if (use != null) {
            turn.used(task.step(), use);
        }
    }

    /**
     * The consent that a result rests on was taken back meanwhile: nothing of it is kept. What left a trace outside is
     * not done twice; what did not is done again with what is still permitted.
     */
    private boolean discard(Turn turn, OutsideTask task, Brief brief) {
        log.info(
                "A result of step {} is dropped: its consent was withdrawn",
                task.step().stepId());
        if (catches(task, StepTemplate.CONSENT_WITHDRAWN)) {
            return gateway.divert(task, StepTemplate.CONSENT_WITHDRAWN, turn);
        }
        boolean hasEffects = steps.find(brief.input().getClass())
                .map(OutsideStep::hasEffects)
                .orElse(true);
        return hasEffects
                ? gateway.complete(task, turn)
                : gateway.fail(task, StepTemplate.CONSENT_WITHDRAWN, task.retries(), Duration.ZERO);
    }

    /** Gives the task back for another attempt, or gives up when there is none left. */
    void retry(OutsideTask task, RetryableStepException failure) {
        int left = task.retries() - 1;
        if (left <= 0) {
            fail(task, failure);
            return;
        }
        Duration asked = failure.retryAfter();
        Duration backOff =
                asked == null ? FIRST_BACK_OFF.multipliedBy(1L << Math.min(6, 3 - Math.min(3, left))) : asked;
        gateway.fail(task, reason(failure), left, backOff.compareTo(LONGEST_BACK_OFF) > 0 ? LONGEST_BACK_OFF : backOff);
    }

    /** The step cannot be done: the flow's own error path if it has one, else an incident and a word to the visitor. */
    void fail(OutsideTask task, StepException failure) {
        if (catches(task, failure.errorCode())) {
            divert(task, failure.errorCode(), null);
            return;
        }
        log.error("Step {} failed for good: {}", task.step().stepId(), reason(failure));
        inTurn(task, turn -> {
            turn.say(Event.Say.of(phrases.stepFailed(turn.locale())));
            return gateway.fail(task, reason(failure), 0, Duration.ZERO);
        });
    }

    private void divert(OutsideTask task, String errorCode, @Nullable ModelUse use) {
        if (catches(task, errorCode)) {
            inTurn(task, turn -> {
                count(turn, task, use);
                return gateway.divert(task, errorCode, turn);
            });
        } else {
            fail(task, new StepException("", "nothing catches " + errorCode));
        }
    }

    private boolean catches(OutsideTask task, String errorCode) {
        return !errorCode.isEmpty()
                && flows.model(task.tenant(), task.step().processDefinitionId())
                        .catches(task.step().stepId(), errorCode);
    }

    private void keep(
            Turn turn, OutsideTask task, StepResult.Completed completed, @Nullable ModelUse use, Set<String> given) {
        FlowModel flow = flows.model(task.tenant(), task.step().processDefinitionId());
        FlowStep step = turn.step(task.step());
        Disguise disguise = turn.conversation().disguise().sparing(AuthoredTexts.of(step));
        String said = disguise.mask(completed.say());
        ForeignTexts foreign = new ForeignTexts(disguise, steps.seesPersonalValues(step.input()));
        answers.keep(turn, task.step(), new DeclaredFields(flow), foreign.answers(), completed.answers());
        if (!said.isEmpty()) {
            turn.say(Event.Say.ofTurn(task.id(), said), use, new TreeSet<>(given));
        }
    }

    private void inTurn(OutsideTask task, Predicate<Turn> work) {
        boolean inTime =
                Attempts.of(() -> Boolean.TRUE.equals(transaction.execute(status -> attempt(task, work, status))));
        if (!inTime) {
            log.info("A result of step {} came too late", task.step().stepId());
        }
    }

    /** False when somebody else holds the lease by now, or the step was interrupted. */
    private boolean attempt(OutsideTask task, Predicate<Turn> work, TransactionStatus status) {
        Optional<Conversation> conversation = conversations
                .lockByProcess(task.tenant(), task.conversationProcess())
                .filter(held -> !held.ended());
        boolean inTime = conversation.isPresent() && work.test(opened(task, conversation.get()));
        if (!inTime) {
            status.setRollbackOnly();
        }
        return inTime;
    }

    private Turn opened(OutsideTask task, Conversation conversation) {
        Turn turn = turns.open(conversation);
        turn.at(task.step());
        turn.by(SandboxTurn.Cause.OUTSIDE);
        return turn;
    }

    private static String reason(StepException failure) {
        return failure.errorCode() + " " + failure.getMessage();
    }
}
