package io.smartconvo.engine;

/** Finds the conversation behind a process instance that moves by itself, when a timer is due. */
public interface FlowRuns {

    /**
     * Opens the run inside the current transaction, taking the conversation's lock; the run saves itself before that
     * transaction commits.
     */
    FlowRun open(ProcessRef process);
}
