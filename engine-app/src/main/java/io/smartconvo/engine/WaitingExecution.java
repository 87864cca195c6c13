package io.smartconvo.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.engine.impl.interceptor.CommandContext;
import org.operaton.bpm.engine.impl.persistence.entity.ExecutionEntity;

/**
 * Finds the execution that waits at a step. Its id is not kept: the engine may merge executions when branches end.
 *
 * @param guard what is known of the row that guards the process; without it the tree is read
 */
record WaitingExecution(
        StepRef step, KnownTrees trees, @Nullable ProcessGuard guard) {

    @Nullable ExecutionEntity find(CommandContext context) {
        List<ExecutionEntity> tree = tree(context);
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

    private List<ExecutionEntity> tree(CommandContext context) {
        String instance = step.processInstanceId();
        if (guard == null) {
            return context.getExecutionManager().findExecutionsByProcessInstanceId(instance);
        }
        trees.learn(instance, guard, context.getDbEntityManager());
        List<ExecutionEntity> known = trees.recall(instance, guard);
        if (known == null) {
            return context.getExecutionManager().findExecutionsByProcessInstanceId(instance);
        }
        known.forEach(context.getDbEntityManager()::onEntityLoaded);
        return known;
    }
}
