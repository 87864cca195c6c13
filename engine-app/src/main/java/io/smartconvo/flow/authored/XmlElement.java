package io.smartconvo.flow.authored;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An element of a scanned document. Depth and size are bounded by the scan, so walking it is safe. */
public record XmlElement(
        String namespace, String name, List<XmlAttribute> attributes, List<XmlElement> children, String text) {

    public boolean is(String wantedNamespace, String wantedName) {
        return namespace.equals(wantedNamespace) && name.equals(wantedName);
    }

    /** True for an element of BPMN itself. */
    public boolean isBpmn(String wantedName) {
        return is(Namespaces.BPMN, wantedName);
    }

    public @Nullable String attribute(String attributeName) {
        return attribute("", attributeName);
    }

    public @Nullable String attribute(String attributeNamespace, String attributeName) {
        for (XmlAttribute attribute : attributes) {
            if (attribute.namespace().equals(attributeNamespace)
                    && attribute.name().equals(attributeName)) {
                return attribute.value();
            }
        }
        return null;
    }

    public @Nullable String id() {
        return attribute("id");
    }

    /** The children that are BPMN elements of this name. */
    public Stream<XmlElement> bpmn(String childName) {
        return children.stream().filter(child -> child.isBpmn(childName));
    }

    public Optional<XmlElement> firstBpmn(String childName) {
        return bpmn(childName).findFirst();
    }

    /** This element and everything inside it, in document order. */
    public Stream<XmlElement> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(XmlElement::all));
    }
}
