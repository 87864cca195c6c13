package io.smartconvo.flow;

import io.smartconvo.flow.authored.FlowScan;
import io.smartconvo.flow.authored.RefusedDocumentException;
import io.smartconvo.flow.authored.XmlElement;
import io.smartconvo.flow.rule.FlowKey;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of a diagram that need not be finished.
 *
 * @param key the id of its process; null if that cannot be a flow's key
 * @param name may be empty
 */
public record FlowOutline(@Nullable String key, String name) {

    /** Nothing if the document cannot be read or has no process. */
    public static Optional<FlowOutline> of(byte[] xml) {
        try {
            return of(FlowScan.scan(xml));
        } catch (RefusedDocumentException e) {
            return Optional.empty();
        }
    }

    static Optional<FlowOutline> of(XmlElement document) {
        return document.firstBpmn("process").map(process -> {
            String id = process.id();
            String name = process.attribute("name");
            return new FlowOutline(id != null && FlowKey.fits(id) ? id : null, name == null ? "" : name.strip());
        });
    }
}
