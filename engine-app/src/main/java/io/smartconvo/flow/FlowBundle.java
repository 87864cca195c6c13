package io.smartconvo.flow;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A flow as its author hands it in; hostile until checked.
 *
 * @param xml BPMN, UTF-8
 * @param forms form-js JSON by file name, for instance {@code contact.form}
 * @param tests golden conversations by file name; kept and handed out again; what is in them changes nothing for visitors
 */
public record FlowBundle(byte[] xml, Map<String, String> forms, Map<String, String> tests) {

    public FlowBundle {
        xml = xml.clone();
        forms = Map.copyOf(forms);
        tests = Map.copyOf(tests);
    }

    public FlowBundle(byte[] xml, Map<String, String> forms) {
        this(xml, forms, Map.of());
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
        return "FlowBundle[" + xml.length + " bytes, " + forms.size() + " forms, " + tests.size() + " tests]";
    }
}
