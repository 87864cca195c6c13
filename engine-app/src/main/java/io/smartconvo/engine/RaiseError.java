package io.smartconvo.engine;

import org.operaton.bpm.engine.delegate.BpmnError;
import org.operaton.bpm.engine.impl.bpmn.helper.BpmnExceptionHandler;
import org.operaton.bpm.engine.impl.interceptor.Command;
import org.operaton.bpm.engine.impl.interceptor.CommandContext;
import org.operaton.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** Raises a BPMN error where a step waits. */
record RaiseError(WaitingExecution at, String errorCode) implements Command<Boolean> {

    @Override
    public Boolean execute(CommandContext context) {
        ExecutionEntity waiting = at.find(context);
        if (waiting == null) {
            return false;
        }
        try {
            BpmnExceptionHandler.propagateBpmnError(new BpmnError(errorCode), waiting);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("Error " + errorCode + " could not be raised at "
                    + at.step().stepId());
        }
        return true;
    }
}
