package io.smartconvo.flow.authored;

import java.io.StringReader;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/**
 * BPMN as another tool saved it, turned into what a flow's document may be: what only that tool understands is left out
 * and named. As bounded as the scan, which the result has to pass again.
 */
public final class ForeignBpmn {

    private static final int DECLARATION = 200;
    private static final int MOST_NAMED = 20;
    private static final Pattern ENCODING =
            Pattern.compile("<\\?xml[^>]{0,100}encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)");
    private static final Set<String> ENCODINGS =
            Set.of("US-ASCII", "ASCII", "ISO-8859-1", "ISO-8859-15", "WINDOWS-1252", "UTF-8");

    private final XMLStreamReader in;
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter out;
    private final Set<String> leftOut = new TreeSet<>();
    private int depth;
    private int elements;

    /**
     * @param xml UTF-8, without anything foreign
     * @param leftOut namespaces of what was left out
     */
    public record Adopted(byte[] xml, List<String> leftOut) {}

    private ForeignBpmn(XMLStreamReader in) throws XMLStreamException {
        this.in = in;
        this.out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    }

    public static Adopted adopt(byte[] bytes) throws RefusedDocumentException {
        String document = decoded(bytes);
        FlowScan.refuseDoctype(document);
        try {
            return new ForeignBpmn(FlowScan.factory().createXMLStreamReader(new StringReader(document))).adopted();
        } catch (XMLStreamException e) {
            throw FlowScan.refused("This is not well-formed XML.", FlowScan.DRAW_AGAIN);
        }
    }

    private static String decoded(byte[] bytes) throws RefusedDocumentException {
        if (bytes.length > FlowScan.MAX_BYTES) {
            throw FlowScan.refused("The document is larger than 1 MiB.", "Split the flow into several and call them.");
        }
        try {
            String text =
                    charset(bytes).newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw FlowScan.refused("The document is not encoded as it says.", "Save it as UTF-8.");
        }
    }

    private static Charset charset(byte[] bytes) throws RefusedDocumentException {
        boolean marked = bytes.length > 1 && (bytes[0] & 0xff) + (bytes[1] & 0xff) == 0xfe + 0xff;
        if (marked) {
            return StandardCharsets.UTF_16;
        }
        String start = new String(bytes, 0, Math.min(bytes.length, DECLARATION), StandardCharsets.ISO_8859_1);
        Matcher declared = ENCODING.matcher(start);
        String name = declared.find() ? declared.group(1).toUpperCase(Locale.ROOT) : "UTF-8";
        if (!ENCODINGS.contains(name)) {
            throw FlowScan.refused("The document has an encoding that is not read here.", "Save it as UTF-8.");
        }
        return Charset.forName(name);
    }

    private Adopted adopted() throws XMLStreamException, RefusedDocumentException {
        out.writeStartDocument("UTF-8", "1.0");
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> element();
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    out.writeEndElement();
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> out.writeCharacters(in.getText());
                // Comments and instructions to other programs say nothing to a flow.
                default -> {}
            }
        }
        out.writeEndDocument();
        out.close();
        return new Adopted(
                text.toString().getBytes(StandardCharsets.UTF_8),
                leftOut.stream().limit(MOST_NAMED).toList());
    }

    private void element() throws XMLStreamException, RefusedDocumentException {
        String namespace = FlowScan.orEmpty(in.getNamespaceURI());
        if (depth == 0
                && !(namespace.equals(Namespaces.BPMN) && in.getLocalName().equals("definitions"))) {
            throw FlowScan.refused("This is not a BPMN 2.0 document.", "Export the diagram as BPMN 2.0 and try again.");
        }
        if (++elements > FlowScan.MAX_ELEMENTS || depth >= FlowScan.MAX_DEPTH) {
            throw FlowScan.refused("The document has too many elements, or nests them too deep.", FlowScan.DRAW_AGAIN);
        }
        if (!Namespaces.ALLOWED.contains(namespace)) {
            leaveOut(namespace);
            skip();
            return;
        }
        depth++;
        out.writeStartElement(FlowScan.orEmpty(in.getPrefix()), in.getLocalName(), namespace);
        declarations();
        attributes();
    }

    private void declarations() throws XMLStreamException {
        for (int i = 0; i < in.getNamespaceCount(); i++) {
            String namespace = FlowScan.orEmpty(in.getNamespaceURI(i));
            if (Namespaces.ALLOWED.contains(namespace)) {
                out.writeNamespace(FlowScan.orEmpty(in.getNamespacePrefix(i)), namespace);
            }
        }
    }

    private void attributes() throws XMLStreamException, RefusedDocumentException {
        for (int i = 0; i < in.getAttributeCount(); i++) {
            String namespace = FlowScan.orEmpty(in.getAttributeNamespace(i));
            String name = in.getAttributeLocalName(i);
            boolean foreign = !namespace.isEmpty() && !Namespaces.ALLOWED.contains(namespace);
            if (foreign) {
                leaveOut(namespace);
            } else if (!name.endsWith("chemaLocation")) {
                String value = FlowScan.bounded(in.getAttributeValue(i), FlowScan.MAX_TEXT);
                out.writeAttribute(FlowScan.orEmpty(in.getAttributePrefix(i)), namespace, name, value);
            }
        }
    }

    private void leaveOut(String namespace) throws RefusedDocumentException {
        leftOut.add(FlowScan.shown(namespace));
        if (leftOut.size() > FlowScan.MAX_DECLARATIONS) {
            throw FlowScan.refused("The document declares too many namespaces.", FlowScan.DRAW_AGAIN);
        }
    }

    private void skip() throws XMLStreamException {
        for (int open = 1; open > 0; ) {
            int event = in.next();
            open += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }
}
