package io.smartconvo.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** The request as the client sent it to the proxy: over TLS. */
final class ProxiedRequest extends HttpServletRequestWrapper {

    private static final int HTTPS = 443;

    ProxiedRequest(HttpServletRequest request) {
        super(request);
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
}
