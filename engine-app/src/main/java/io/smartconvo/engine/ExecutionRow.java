package io.smartconvo.engine;

import org.jspecify.annotations.Nullable;
import org.operaton.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** What the database holds of one execution. */
record ExecutionRow(
        String id,
        int revision,
        @Nullable String rootProcessInstanceId,
        String processInstanceId,
        @Nullable String businessKey,
        String processDefinitionId,
        @Nullable String processDefinitionKey,
        @Nullable String activityId,
        @Nullable String activityInstanceId,
        boolean active,
        boolean concurrent,
        boolean scope,
        boolean eventScope,
        @Nullable String parentId,
        @Nullable String superExecutionId,
        int suspensionState,
        int cachedEntityState,
        long sequenceCounter,
        @Nullable String tenantId) {

    static ExecutionRow of(ExecutionEntity execution) {
        return new ExecutionRow(
                execution.getId(),
                execution.getRevision(),
                execution.getRootProcessInstanceId(),
                execution.getProcessInstanceId(),
                execution.getBusinessKeyWithoutCascade(),
                execution.getProcessDefinitionId(),
                execution.getProcessDefinitionKey(),
                execution.getActivityId(),
                execution.getActivityInstanceId(),
                execution.isActive(),
                execution.isConcurrent(),
                execution.isScope(),
                execution.isEventScope(),
                execution.getParentId(),
                execution.getSuperExecutionId(),
                execution.getSuspensionState(),
                execution.getCachedEntityStateRaw(),
                execution.getSequenceCounter(),
                execution.getTenantId());
    }

    ExecutionEntity toEntity() {
        ExecutionEntity execution = new ExecutionEntity();
        execution.setId(id);
        execution.setRevision(revision);
        execution.setRootProcessInstanceId(rootProcessInstanceId);
        execution.setProcessInstanceId(processInstanceId);
        execution.setBusinessKey(businessKey);
        execution.setProcessDefinitionId(processDefinitionId);
        execution.setProcessDefinitionKey(processDefinitionKey);
        execution.setActivityId(activityId);
        execution.setActivityInstanceId(activityInstanceId);
        execution.setActive(active);
        execution.setConcurrent(concurrent);
        execution.setScope(scope);
        execution.setEventScope(eventScope);
        execution.setParentId(parentId);
        execution.setSuperExecutionId(superExecutionId);
        execution.setSuspensionState(suspensionState);
        execution.setCachedEntityState(cachedEntityState);
        execution.setSequenceCounter(sequenceCounter);
        execution.setTenantId(tenantId);
        return execution;
    }
}
