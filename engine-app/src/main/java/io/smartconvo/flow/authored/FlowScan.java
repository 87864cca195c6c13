package io.smartconvo.flow.authored;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The first look at a document, before any engine, DOM or schema class sees a byte of it: plain UTF-8 XML without
 * document type, entities, processing instructions or schema locations, within bounds of size, depth and number.
 * Nothing outside the bytes is ever read.
 */
public final class FlowScan {

    public static final int MAX_BYTES = 1 << 20;
    public static final int MAX_DEPTH = 32;
    public static final int MAX_ELEMENTS = 10_000;
    static final int MAX_ATTRIBUTES = 32;
    static final int MAX_TEXT = 20_000;
    static final int MAX_NAME = 128;
    static final int MAX_DECLARATIONS = 32;
    static final String DRAW_AGAIN = "Save the flow with a BPMN modeler and try again.";

    private final XMLStreamReader reader;
    private final Deque<Draft> open = new ArrayDeque<>();
    private int elements;
    private int declarations;

    /** An element whose end has not been read yet. */
    private record Draft(
            String namespace,
            String name,
            List<XmlAttribute> attributes,
            List<XmlElement> children,
            StringBuilder text) {

        XmlElement finished() {
            return new XmlElement(
                    namespace,
                    name,
                    List.copyOf(attributes),
                    List.copyOf(children),
                    text.toString().strip());
        }
    }

    private FlowScan(XMLStreamReader reader) {
        this.reader = reader;
    }

    /** The root element of the document. */
    public static XmlElement scan(byte[] xml) throws RefusedDocumentException {
        String text = decoded(xml);
        refuseDoctype(text);
        try {
            return new FlowScan(factory().createXMLStreamReader(new StringReader(text))).root();
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            throw refused("This is not well-formed XML (line " + Math.max(line, 1) + ").", DRAW_AGAIN);
        }
    }

    private static String decoded(byte[] xml) throws RefusedDocumentException {
        if (xml.length > MAX_BYTES) {
            throw refused("The document is larger than 1 MiB.", "Split the flow into several and call them.");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(xml))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw refused("The document is not encoded in UTF-8.", "Save it as UTF-8.");
        }
    }

    static void refuseDoctype(String text) throws RefusedDocumentException {
        String upper = text.toUpperCase(Locale.ROOT);
        if (upper.contains("<!DOCTYPE") || upper.contains("<!ENTITY")) {
            throw refused("The document declares a document type or entities.", "Remove <!DOCTYPE and <!ENTITY.");
        }
    }

    static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing external is read");
        });
        return factory;
    }

    private XmlElement root() throws XMLStreamException, RefusedDocumentException {
        checkDeclaration();
        XmlElement root = null;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> open();
                case XMLStreamConstants.END_ELEMENT -> {
                    XmlElement closed = open.pop().finished();
                    if (open.isEmpty()) {
                        root = closed;
                    } else {
                        open.peek().children().add(closed);
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text();
                case XMLStreamConstants.COMMENT, XMLStreamConstants.END_DOCUMENT -> {}
                case XMLStreamConstants.PROCESSING_INSTRUCTION ->
                    throw refused("The document has a processing instruction.", "Remove the lines between <? and ?>.");
                default -> throw refused("The document uses XML that flows do not need.", DRAW_AGAIN);
            }
        }
        if (root == null) {
            throw refused("The document is empty.", DRAW_AGAIN);
        }
        return root;
    }

    private void checkDeclaration() throws RefusedDocumentException {
        String encoding = reader.getCharacterEncodingScheme();
        if (encoding != null && !encoding.equalsIgnoreCase("UTF-8")) {
            throw refused("The document says it is not encoded in UTF-8.", "Save it as UTF-8.");
        }
        String version = reader.getVersion();
        if (version != null && !version.equals("1.0")) {
            throw refused("The document is not XML 1.0.", DRAW_AGAIN);
        }
    }

    private void open() throws RefusedDocumentException {
        if (++elements > MAX_ELEMENTS) {
            throw refused("The document has more than 10,000 XML elements.", "Split the flow into several.");
        }
        if (open.size() >= MAX_DEPTH) {
            throw refused("The document is nested too deep.", "Nest fewer sub-processes.");
        }
        checkNamespaces();
        open.push(new Draft(
                orEmpty(reader.getNamespaceURI()),
                bounded(reader.getLocalName(), MAX_NAME),
                attributes(),
                new ArrayList<>(),
                new StringBuilder()));
    }

    private void checkNamespaces() throws RefusedDocumentException {
        declarations += reader.getNamespaceCount();
        if (declarations > MAX_DECLARATIONS) {
            throw refused("The document declares too many namespaces.", DRAW_AGAIN);
        }
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            requireAllowed(orEmpty(reader.getNamespaceURI(i)));
        }
        requireAllowed(orEmpty(reader.getNamespaceURI()));
    }

    private static void requireAllowed(String namespace) throws RefusedDocumentException {
        if (!namespace.isEmpty() && !Namespaces.ALLOWED.contains(namespace)) {
            throw refused(
                    "The document uses the namespace " + shown(namespace) + ", which flows do not have.",
                    "Remove its declaration and everything that uses it.");
        }
    }

    private List<XmlAttribute> attributes() throws RefusedDocumentException {
        if (reader.getAttributeCount() > MAX_ATTRIBUTES) {
            throw refused("An element has more than 32 attributes.", DRAW_AGAIN);
        }
        List<XmlAttribute> attributes = new ArrayList<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String namespace = orEmpty(reader.getAttributeNamespace(i));
            String name = bounded(reader.getAttributeLocalName(i), MAX_NAME);
            if (name.equalsIgnoreCase("schemaLocation") || name.equalsIgnoreCase("noNamespaceSchemaLocation")) {
                throw refused("The document points to a schema (" + name + ").", "Remove this attribute.");
            }
            attributes.add(new XmlAttribute(namespace, name, bounded(reader.getAttributeValue(i), MAX_TEXT)));
        }
        return attributes;
    }

    private void text() throws RefusedDocumentException {
        Draft parent = open.peek();
        if (parent != null && !reader.isWhiteSpace()) {
            bounded(parent.text().append(reader.getText()), MAX_TEXT);
        }
    }

    static String bounded(CharSequence text, int limit) throws RefusedDocumentException {
        if (text.length() > limit) {
            throw refused("A name or text is longer than " + limit + " characters.", "Shorten it.");
        }
        return text.toString();
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    static String shown(String text) {
        return "«" + (text.length() <= 80 ? text : text.substring(0, 80) + "…") + "»";
    }

    static RefusedDocumentException refused(String message, String remedy) {
        return new RefusedDocumentException(message, remedy);
    }
}
