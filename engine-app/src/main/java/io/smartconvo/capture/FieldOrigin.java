package io.smartconvo.capture;

/**
 * Where a field was asked for, and by which of the visitor's frames it was answered; ids without meaning of their own.
 *
 * @param definitionId the flow version
 * @param stepId the question
 * @param frameId the answer
 */
public record FieldOrigin(String definitionId, String stepId, String frameId) {

    public static final FieldOrigin UNKNOWN = new FieldOrigin("", "", "");
}
