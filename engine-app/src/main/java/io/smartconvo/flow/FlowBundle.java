package io.smartconvo.flow;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A flow as its author hands it in; hostile until checked.
 *
 * @param xml BPMN, UTF-8
 * @param forms form-js JSON by file name, for instance {@code contact.form}
 */
public record FlowBundle(byte[] xml, Map<String, String> forms) {

    public FlowBundle {
        xml = xml.clone();
        forms = Map.copyOf(forms);
    }

    public static FlowBundle of(String xml, Map<String, String> forms) {
        return new FlowBundle(xml.getBytes(StandardCharsets.UTF_8), forms);
    }

    @Override
    public byte[] xml() {
        return xml.clone();
    }

    @Override
    public String toString() {
        return "FlowBundle[" + xml.length + " bytes, " + forms.size() + " forms]";
    }
}
