package io.smartconvo.flow;

import io.smartconvo.flow.authored.FlowDefinition;
import io.smartconvo.flow.authored.FlowReader;
import io.smartconvo.flow.authored.FlowScan;
import io.smartconvo.flow.authored.RefusedDocumentException;
import io.smartconvo.flow.authored.XmlElement;
import io.smartconvo.flow.form.FormReader;
import io.smartconvo.flow.form.FormReading;
import java.util.Map;
import java.util.TreeMap;

/**
 * A flow as it was drawn, past the scan and nothing more: rules judge it, nothing runs it.
 *
 * @param document everything in the XML
 * @param forms what reading each form gave, by file name
 */
public record AuthoredFlow(XmlElement document, Map<String, FormReading> forms, FlowContext context) {

    static AuthoredFlow scan(FlowBundle bundle, FlowContext context) throws RefusedDocumentException {
        Map<String, FormReading> forms = new TreeMap<>();
        bundle.forms().forEach((name, json) -> forms.put(name, FormReader.read(name, json)));
        return new AuthoredFlow(FlowScan.scan(bundle.xml()), forms, context);
    }

    /** The flow's meaning; to be asked for once elements, attributes and ids are known to be fine. */
    public FlowDefinition definition() {
        return FlowReader.read(document);
    }
}
