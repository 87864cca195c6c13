package io.smartconvo.engine.gate;

import java.io.ByteArrayInputStream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.operaton.bpm.engine.ProcessEngineException;

/** Size and shape a diagram may have, found with a reader that follows nothing: no DTD, no schema, no entity. */
final class XmlShape {

    static final int LARGEST = 1_000_000;

    private static final int DEEPEST = 64;
    private static final int MOST_ELEMENTS = 10_000;
    private static final int MOST_ATTRIBUTES = 32;

    private final XMLStreamReader reader;
    private int depth;
    private int elements;

    private XmlShape(XMLStreamReader reader) {
        this.reader = reader;
    }

    /**
     * @throws ProcessEngineException when the document is too large, too deep, or points outside itself
     */
    static void require(byte[] xml) {
        if (xml.length > LARGEST) {
            throw refused("larger than " + LARGEST + " bytes");
        }
        try {
            var reader = quietFactory().createXMLStreamReader(new ByteArrayInputStream(xml));
            new XmlShape(reader).requireAll();
        } catch (XMLStreamException e) {
            throw refused("not well-formed");
        }
    }

    private static XMLInputFactory quietFactory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        return factory;
    }

    private void requireAll() throws XMLStreamException {
        while (reader.hasNext()) {
            requireEvent(reader.next());
        }
    }

    private void requireEvent(int event) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> requireElement();
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.DTD -> throw refused("document type");
            case XMLStreamConstants.ENTITY_REFERENCE -> throw refused("entity");
            case XMLStreamConstants.PROCESSING_INSTRUCTION -> throw refused("processing instruction");
            default -> {}
        }
    }

    private void requireElement() {
        depth++;
        elements++;
        if (depth > DEEPEST || elements > MOST_ELEMENTS || reader.getAttributeCount() > MOST_ATTRIBUTES) {
            throw refused("too deep or too many parts");
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            requireNoAddress(reader.getAttributeNamespace(i), reader.getAttributeLocalName(i));
        }
    }

    // Of the schema-instance attributes only a condition's type is harmless; the others make parsers fetch or skip.
    private static void requireNoAddress(String namespace, String name) {
        if (XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(namespace) && !"type".equals(name)) {
            throw refused("attribute " + name);
        }
    }

    private static ProcessEngineException refused(String why) {
        return new ProcessEngineException("Refused by the parse gate: " + why);
    }
}
