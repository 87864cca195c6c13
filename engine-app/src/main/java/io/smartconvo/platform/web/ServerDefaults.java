package io.smartconvo.platform.web;

import java.net.InetAddress;
import java.util.ArrayList;
import org.apache.catalina.Container;
import org.apache.catalina.Valve;
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

    /** An open socket holds five buffers, idle or not. Longer messages pass through them in parts. */
    private static final int SOCKET_BUFFER = 2 * 1024;

    private final Environment environment;
    private final TrustedProxies proxies;
    private final ClientNetworks networks;

    ServerDefaults(Environment environment, TrustedProxies proxies, ClientNetworks networks) {
        this.environment = environment;
        this.proxies = proxies;
        this.networks = networks;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        if (!Ssl.isEnabled(factory.getSsl()) && !environment.containsProperty("server.address")) {
            factory.setAddress(InetAddress.getLoopbackAddress());
        }
        smallSockets(factory);
        // Before all others, access logs among them.
        var valves = new ArrayList<Valve>();
        valves.add(new DoorValve(proxies, networks));
        valves.addAll(factory.getEngineValves());
        factory.setEngineValves(valves);
        factory.addContextCustomizers(context -> {
            Container host = context.getParent();
            ((StandardHost) host).setErrorReportValveClass(ProblemReportValve.class.getName());
        });
    }

    private static void smallSockets(TomcatServletWebServerFactory factory) {
        String size = Integer.toString(SOCKET_BUFFER);
        factory.addConnectorCustomizers(connector -> {
            connector.setProperty("socket.appReadBufSize", size);
            connector.setProperty("socket.appWriteBufSize", size);
        });
        // Tomcat reads the size of its WebSocket buffers from here, once.
        System.setProperty("org.apache.tomcat.websocket.DEFAULT_BUFFER_SIZE", size);
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
