package io.smartconvo.platform.web;

import io.smartconvo.platform.Browser;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Optional;
import org.apache.catalina.AccessLog;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * The first to see a request, before any filter, log or handler: takes from it what tells one person from another. The
 * client's address becomes its network, the browser's words become family, version and system, and what proxies wrote about
 * the client is read and removed. A valve and not a filter, because Tomcat's own access log looks at what is below filters;
 * and an access log itself, because Tomcat logs a request it cannot read without sending it through any valve.
 */
final class DoorValve extends ValveBase implements AccessLog {

    private final TrustedProxies proxies;
    private final ClientNetworks networks;

    DoorValve(TrustedProxies proxies, ClientNetworks networks) {
        super(true);
        this.proxies = proxies;
        this.networks = networks;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        cut(request);
        getNext().invoke(request, response);
    }

    @Override
    public void log(Request request, Response response, long time) {
        cut(request);
    }

    @Override
    public void setRequestAttributesEnabled(boolean enabled) {}

    @Override
    public boolean getRequestAttributesEnabled() {
        return false;
    }

    /** Once: a request that waited for something comes by again. */
    private void cut(Request request) {
        if (Arrival.isKnown(request)) {
            return;
        }
        var forwarded = new ForwardedHeaders(request);
        var peer = peer(request);
        boolean proxied = peer.filter(proxies::contains).isPresent() && forwarded.present();
        new Arrival(
                        peer.filter(InetAddress::isLoopbackAddress).isPresent(),
                        forwarded.present(),
                        proxied,
                        forwarded.sayHttps())
                .attachTo(request);
        peer.map(address -> proxied ? proxies.clientBehind(address, forwarded.addresses()) : address)
                .ifPresentOrElse(client -> rename(request, client), () -> request.setRemoteAddr("unknown"));
        forwarded.remove(request.getCoyoteRequest().getMimeHeaders());
        reduce(request);
    }

    /** Loopback is nobody's address and says what an operator needs to know. */
    private void rename(Request request, InetAddress client) {
        var address = networks.cut(client);
        address.attachTo(request);
        var shown = client.isLoopbackAddress() ? client.getHostAddress() : address.network();
        request.setRemoteAddr(shown);
        request.setRemoteHost(shown);
    }

    private static void reduce(Request request) {
        var words = request.getHeader("User-Agent");
        var browser = words == null ? Browser.UNKNOWN : Browser.read(words);
        browser.attachTo(request);
        var headers = request.getCoyoteRequest().getMimeHeaders();
        headers.removeHeader("User-Agent");
        if (words != null) {
            headers.setValue("User-Agent").setString(browser.version() + " " + browser.system());
        }
    }

    private static Optional<InetAddress> peer(Request request) {
        var address = request.getRemoteAddr();
        if (address == null) {
            return Optional.empty();
        }
        int zone = address.indexOf('%');
        return IpLiteral.parse(zone < 0 ? address : address.substring(0, zone));
    }
}
