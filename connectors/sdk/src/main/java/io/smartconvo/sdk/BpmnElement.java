package io.smartconvo.sdk;

/** The BPMN 2.0 elements a step template can be applied to. */
public enum BpmnElement {
    SEND_TASK("sendTask"),
    RECEIVE_TASK("receiveTask"),
    USER_TASK("userTask"),
    SERVICE_TASK("serviceTask");

    private final String tag;

    BpmnElement(String tag) {
        this.tag = tag;
    }

    /** The local name of the element in BPMN XML, for instance {@code receiveTask}. */
    public String tag() {
        return tag;
    }

    /** The type name element templates use, for instance {@code bpmn:ReceiveTask}. */
    public String templateType() {
        return "bpmn:" + Character.toUpperCase(tag.charAt(0)) + tag.substring(1);
    }
}
