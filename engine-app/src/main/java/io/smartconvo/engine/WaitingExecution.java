package io.smartconvo.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.engine.impl.interceptor.CommandContext;
import org.operaton.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** Finds the execution that waits at a step. Its id is not kept: the engine may merge executions when branches end. */
final class WaitingExecution {

    private WaitingExecution() {}

    static @Nullable ExecutionEntity find(CommandContext context, StepRef step) {
        List<ExecutionEntity> tree =
                context.getExecutionManager().findExecutionsByProcessInstanceId(step.processInstanceId());
        // One select for the whole tree; without this the engine reads it again when the execution leaves.
        tree.stream()
                .filter(ExecutionEntity::isProcessInstanceExecution)
                .forEach(root -> root.restoreProcessInstance(tree, null, null, null, null, null, null));
        return tree.stream()
                .filter(execution -> step.stepId().equals(execution.getActivityId()))
                .filter(execution -> step.processDefinitionId().equals(execution.getProcessDefinitionId()))
                .filter(ExecutionEntity::isActive)
                .findFirst()
                .orElse(null);
    }
}
