package io.smartconvo.engine;

import org.jspecify.annotations.Nullable;

/**
 * What a running flow tells and asks the conversation it belongs to.
 *
 * <p>All calls happen on one thread, inside the transaction that moves the process instance. Nothing here may call the
 * outside world.
 */
public interface FlowRun {

    /** Carries out a step that runs in the turn. */
    void perform(StepRef step);

    /**
     * The flow has come to a step that waits for the visitor.
     *
     * @return false if there is nothing to wait for, and the flow goes on at once
     */
    boolean await(StepRef step);

    /** The flow no longer waits there: answered, interrupted, or cancelled. */
    void leave(StepRef step);

    /** Decides a sequence flow's condition. */
    boolean test(String processDefinitionId, String sequenceFlowId);

    /** A step wants to call the outside world once this transaction has committed. */
    void dispatch(OutsideTask task);

    /** The whole conversation's process has ended. */
    void ended();

    /** Takes down which activities were passed. The run writes it when it saves itself. */
    ProcessPath path();

    /** What is known of the row whose lock lets the process move; null when nothing is. */
    @Nullable ProcessGuard guard();
}
