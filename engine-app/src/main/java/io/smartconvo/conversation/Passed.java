package io.smartconvo.conversation;

/**
 * A condition that was decided on the way to an event.
 *
 * @param definition the flow version, as the engine calls it
 * @param flow the arrow's id in the diagram
 */
record Passed(String definition, String flow, boolean result) {}
