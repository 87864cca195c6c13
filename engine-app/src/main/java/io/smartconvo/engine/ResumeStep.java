package io.smartconvo.engine;

import org.operaton.bpm.engine.impl.interceptor.Command;
import org.operaton.bpm.engine.impl.interceptor.CommandContext;
import org.operaton.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** Signals the execution that waits at a step, and only that one: a stray signal would skip whatever else waits. */
record ResumeStep(WaitingExecution at) implements Command<Boolean> {

    @Override
    public Boolean execute(CommandContext context) {
        ExecutionEntity waiting = at.find(context);
        if (waiting == null) {
            return false;
        }
        waiting.signal(null, null);
        return true;
    }
}
