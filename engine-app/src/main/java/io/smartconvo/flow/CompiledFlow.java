package io.smartconvo.flow;

/**
 * A flow ready to be deployed.
 *
 * @param key the author's process id
 * @param bpmn what the engine gets; holds none of the author's words besides ids, conditions, error codes and times
 * @param model what runs it
 */
public record CompiledFlow(String key, byte[] bpmn, FlowModel model) {

    public CompiledFlow {
        bpmn = bpmn.clone();
    }

    @Override
    public byte[] bpmn() {
        return bpmn.clone();
    }

    @Override
    public String toString() {
        return "CompiledFlow[" + key + ", " + bpmn.length + " bytes]";
    }
}
