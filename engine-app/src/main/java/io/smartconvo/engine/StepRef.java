package io.smartconvo.engine;

/**
 * A step a process instance has reached.
 *
 * @param processDefinitionId the deployed flow version; another one than the conversation's in a called flow
 * @param processInstanceId the instance that waits, the called one in a called flow
 * @param stepId the element's id in the diagram
 */
public record StepRef(String processDefinitionId, String processInstanceId, String stepId) {}
