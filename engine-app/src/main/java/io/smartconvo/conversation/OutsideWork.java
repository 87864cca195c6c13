package io.smartconvo.conversation;

import io.smartconvo.ai.OutsideSteps;
import io.smartconvo.engine.OutsideTask;
import io.smartconvo.flow.feel.FeelBudgetExceededException;
import io.smartconvo.processor.DisclosureGate;
import io.smartconvo.sdk.ModelUse;
import io.smartconvo.sdk.OutsideStep;
import io.smartconvo.sdk.RetryableStepException;
import io.smartconvo.sdk.StepException;
import io.smartconvo.sdk.StepResult;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Works on outside steps after the turn that reached them has committed: no transaction, connection or lock is held
 * while the outside is called. What this node cannot finish, another one leases again.
 */
@Component
class OutsideWork {

    private static final Logger log = LoggerFactory.getLogger(OutsideWork.class);

    private final OutsideExecutor executor;
    private final OutsideLeases leases;
    private final OutsideBriefing briefing;
    private final OutsideOutcome outcome;
    private final OutsideSteps steps;
    private final ChatPublisher publisher;
    private final DisclosureGate gate;
    private final SandboxWitnesses witnesses;

    OutsideWork(
            OutsideExecutor executor,
            OutsideLeases leases,
            OutsideBriefing briefing,
            OutsideOutcome outcome,
            OutsideSteps steps,
            ChatPublisher publisher,
            DisclosureGate gate,
            SandboxWitnesses witnesses) {
        this.executor = executor;
        this.leases = leases;
        this.briefing = briefing;
        this.outcome = outcome;
        this.steps = steps;
        this.publisher = publisher;
        this.gate = gate;
        this.witnesses = witnesses;
    }

    /** Starts on a leased task; when the node is too busy the lease runs out and the sweeper brings it back. */
    void start(OutsideTask task) {
        try {
            executor.execute(() -> guarded(task));
        } catch (RejectedExecutionException busy) {
            log.warn(
                    "Too busy for step {}, it will be picked up later",
                    task.step().stepId());
        }
    }

    /** Whatever breaks around a step is told by its class: an uncaught failure would print its message. */
    private void guarded(OutsideTask task) {
        try {
            work(task);
        } catch (RuntimeException e) {
            log.error(
                    "The work on step {} broke with {}",
                    task.step().stepId(),
                    e.getClass().getName());
        }
    }

    private void work(OutsideTask task) {
        try (OutsideLeases.Held held = leases.hold(task)) {
            briefing.of(task).ifPresent(brief -> work(task, brief, held));
        } catch (FeelBudgetExceededException e) {
            outcome.fail(task, new StepException("", "the flow asks for more than a turn may use"));
        } catch (RuntimeException e) {
            broken(task, e);
        }
    }

    private void work(OutsideTask task, Brief brief, OutsideLeases.Held held) {
        LiveStream stream = publisher.openStream(
                brief.conversation(), task.id(), brief.permitted().purposes());
        try {
            OutsideContext context = new OutsideContext(task, brief, stream, held, publisher, gate);
            settle(task, brief, witnessed(task, brief.input(), context), context.use());
        } catch (RetryableStepException e) {
            outcome.retry(task, e);
        } catch (StepException e) {
            outcome.fail(task, e);
        } finally {
            publisher.closeStream(brief.conversation().id(), stream);
        }
    }

    private StepResult witnessed(OutsideTask task, Record input, OutsideContext context) throws StepException {
        Optional<SandboxWitness> witness = witnesses.of(task.tenant());
        try {
            StepResult result = run(input, context);
            witness.ifPresent(told -> told.worked(input, result, context.cancelled()));
            return result;
        } catch (RetryableStepException e) {
            throw e;
        } catch (StepException e) {
            witness.ifPresent(told -> told.failed(input));
            throw e;
        }
    }

    /** The work is done: whatever breaks now must not do it again, or a mail would go out twice. */
    private void settle(OutsideTask task, Brief brief, StepResult result, @Nullable ModelUse use) {
        try {
            outcome.settle(task, brief, result, use);
        } catch (RuntimeException e) {
            log.error(
                    "The result of step {} could not be kept: {}",
                    task.step().stepId(),
                    e.getClass().getName());
            outcome.fail(task, new StepException("", "its result could not be kept"));
        }
    }

    private void broken(OutsideTask task, RuntimeException e) {
        // The message may hold what a remote side sent; its class does not.
        log.error("Step {} broke with {}", task.step().stepId(), e.getClass().getName());
        outcome.retry(task, new RetryableStepException("", e.getClass().getSimpleName()));
    }

    @SuppressWarnings("unchecked") // the class of the input is where the step was found by
    private <I extends Record> StepResult run(I input, OutsideContext context) throws StepException {
        OutsideStep<I> step = steps.find((Class<I>) input.getClass())
                .orElseThrow(() -> new StepException("", "nobody carries it out"));
        return step.run(input, context);
    }
}
