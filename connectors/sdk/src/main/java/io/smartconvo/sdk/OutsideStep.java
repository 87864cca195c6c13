package io.smartconvo.sdk;

/**
 * A step that calls the outside world: a model, a web service, a mail server.
 *
 * <p>It is run after the turn that reached it has committed, with no transaction, connection or lock held, at least
 * once: a crash repeats it with the same {@link StepContext#idempotencyKey()}. Implementations are thread-safe.
 *
 * @param <I> the step's declared input, a record annotated with {@link StepTemplate}
 */
public interface OutsideStep<I extends Record> {

    Class<I> input();

    /**
     * Whether a field that names a personal answer gets its value. Otherwise it gets a placeholder such as
     * {@code [EMAIL_1]}, which the visitor alone sees as the value when the step says it.
     */
    default boolean seesPersonalValues() {
        return false;
    }

    /**
     * Whether somebody notices each time it runs: a mail goes out, a call changes something. One without effects is run
     * again when its result may no longer be used.
     */
    default boolean hasEffects() {
        return true;
    }

    /**
     * Does the work.
     *
     * @param input the fields of the step with placeholders already filled in
     * @throws RetryableStepException if trying again later may help
     * @throws StepException if it will not
     */
    StepResult run(I input, StepContext context) throws StepException;
}
