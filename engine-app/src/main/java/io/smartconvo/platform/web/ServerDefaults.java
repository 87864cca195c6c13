package io.smartconvo.platform.web;

import java.net.InetAddress;
import org.apache.catalina.Container;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Without TLS the product listens to this machine alone, unless its operator says otherwise. */
@Component
class ServerDefaults implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

    private final Environment environment;

    ServerDefaults(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        if (!Ssl.isEnabled(factory.getSsl()) && !environment.containsProperty("server.address")) {
            factory.setAddress(InetAddress.getLoopbackAddress());
        }
        factory.addConnectorCustomizers(ServerDefaults::forgetRequests);
        factory.addContextCustomizers(context -> {
            Container host = context.getParent();
            ((StandardHost) host).setErrorReportValveClass(ProblemReportValve.class.getName());
        });
    }

    /** Kept for the next connection, buffers would hold what the last one said for as long as nobody comes. */
    private static void forgetRequests(Connector connector) {
        connector.setProperty("processorCache", "0");
        connector.setProperty("socket.bufferPool", "0");
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
