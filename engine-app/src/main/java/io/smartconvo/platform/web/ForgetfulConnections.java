package io.smartconvo.platform.web;

import org.apache.catalina.connector.Connector;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Kept for the next connection, buffers would hold what the last one said for as long as nobody comes. */
@Component
class ForgetfulConnections implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.setProtocol(ForgetfulProtocol.class.getName());
        factory.addConnectorCustomizers(ForgetfulConnections::forget);
    }

    private static void forget(Connector connector) {
        connector.setProperty("processorCache", "0");
        connector.setProperty("socket.bufferPool", "0");
    }
}
