package io.smartconvo.flow.authored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FlowScanTests {

    @Test
    void readsNamespacesAttributesAndTexts() throws Exception {
        XmlElement root = scan("\uFEFF<?xml version=\"1.0\"?><a:definitions xmlns:a=\"" + Namespaces.BPMN
                + "\" id=\"d\"><!-- no --><a:documentation>x <![CDATA[<y>]]></a:documentation></a:definitions>");

        assertThat(root.isBpmn("definitions")).isTrue();
        assertThat(root.id()).isEqualTo("d");
        assertThat(root.children()).singleElement().extracting(XmlElement::text).isEqualTo("x <y>");
    }

    @Test
    void refusesOversizedDocuments() {
        assertRefused("<a>" + " ".repeat(FlowScan.MAX_BYTES) + "</a>");
    }

    @Test
    void readsNothingOutsideTheDocument() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(200);
            String address = "http://127.0.0.1:" + server.getLocalPort() + "/x";

            assertRefused("<!DOCTYPE a SYSTEM \"" + address + "\"><a/>");
            assertRefused("<!DOCTYPE a [<!ENTITY e SYSTEM \"" + address + "\">]><a>&e;</a>");
            assertRefused("<a xmlns:xsi=\"" + Namespaces.XSI + "\" xsi:schemaLocation=\"u " + address + "\"/>");
            assertRefused("<?xml-stylesheet href=\"" + address + "\"?><a/>");

            assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(() -> accept(server));
        }
    }

    private static void accept(ServerSocket server) throws IOException {
        server.accept().close();
    }

    private static void assertRefused(String xml) {
        assertThatExceptionOfType(RefusedDocumentException.class)
                .isThrownBy(() -> scan(xml))
                .satisfies(refused -> assertThat(refused.problem().rule()).isEqualTo(RefusedDocumentException.RULE));
    }

    private static XmlElement scan(String xml) throws RefusedDocumentException {
        return FlowScan.scan(xml.getBytes(StandardCharsets.UTF_8));
    }
}
