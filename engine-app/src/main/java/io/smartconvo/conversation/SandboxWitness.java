package io.smartconvo.conversation;

import io.smartconvo.sdk.StepResult;

/** Is told what happens in a sandbox on this node, on the thread where it happens. Must neither wait nor throw. */
public interface SandboxWitness {

    /** A turn has been committed. Turns of several threads may come in another order than they were committed. */
    void turned(SandboxTurn turn);

    /**
     * An outside step did its work; its turn has not begun.
     *
     * @param stopped whether the visitor stopped it
     */
    void worked(Record input, StepResult result, boolean stopped);

    /** An outside step failed for good. */
    void failed(Record input);
}
