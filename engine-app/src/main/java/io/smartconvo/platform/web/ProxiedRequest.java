package io.smartconvo.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.net.InetAddress;

/** The request as the client sent it to the proxy: over TLS, from its own address. */
final class ProxiedRequest extends HttpServletRequestWrapper {

    private static final int HTTPS = 443;

    private final InetAddress client;

    ProxiedRequest(HttpServletRequest request, InetAddress client) {
        super(request);
        this.client = client;
    }

    @Override
    public boolean isSecure() {
        return true;
    }

    @Override
    public String getScheme() {
        return "https";
    }

    @Override
    public int getServerPort() {
        var host = getHeader("Host");
        int colon = host == null ? -1 : host.lastIndexOf(':');
        return colon > 0 && host.indexOf(']', colon) < 0 ? super.getServerPort() : HTTPS;
    }

    @Override
    public StringBuffer getRequestURL() {
        var port = getServerPort() == HTTPS ? "" : ":" + getServerPort();
        return new StringBuffer("https://").append(getServerName()).append(port).append(getRequestURI());
    }

    @Override
    public String getRemoteAddr() {
        return client.getHostAddress();
    }

    @Override
    public String getRemoteHost() {
        return client.getHostAddress();
    }
}
