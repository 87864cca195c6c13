package io.smartconvo.engine.hostile;

/**
 * One attack.
 *
 * @param name what it tries
 * @param bpmn the diagram
 */
record Hostile(String name, String bpmn) {

    @Override
    public String toString() {
        return name;
    }
}
