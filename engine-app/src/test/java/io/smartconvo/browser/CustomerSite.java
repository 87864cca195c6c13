package io.smartconvo.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.smartconvo.conversation.FlowText;
import io.smartconvo.conversation.Scenery;
import io.smartconvo.tenant.TenantId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A customer's own page, on an origin of its own, that embeds the widget by its one script tag. */
class CustomerSite implements AutoCloseable {

    private final HttpServer server;
    private final String product;
    private volatile String key = "";
    private volatile String page = "lang=\"en\"";
    private volatile String head = "";
    private volatile String settings = "";
    private volatile String policy = "";

    CustomerSite(int productPort) {
        product = "http://127.0.0.1:" + productPort;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    /** The site of a new tenant whose only flow says and asks this, one after the other. */
    static CustomerSite of(Scenery scenery, String... steps) {
        return of(scenery, scenery.tenant(), Map.of(), steps);
    }

    static CustomerSite of(Scenery scenery, TenantId tenant, Map<String, String> forms, String... steps) {
        CustomerSite site = new CustomerSite(scenery.port());
        String flow = scenery.publish(tenant, FlowText.line("customer", steps).xml(), forms);
        return site.showing(scenery.site(tenant, List.of(flow), site.origin()));
    }

    String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    String key() {
        return key;
    }

    /** Opens the chat of this site. */
    CustomerSite showing(String site) {
        key = site;
        return this;
    }

    /** Allows exactly what docs/widget.md asks a page to allow, and nothing else. */
    CustomerSite strict() {
        policy = "default-src 'none'; base-uri 'none'; form-action 'none'; script-src " + product + "; connect-src "
                + product + " " + product.replaceFirst("http", "ws")
                + "; require-trusted-types-for 'script'; trusted-types 'none'";
        return this;
    }

    CustomerSite dressed(String more) {
        head = more;
        return this;
    }

    CustomerSite storing(String mode) {
        settings = "data-storage=\"" + mode + "\"";
        return this;
    }

    /** Listens to a banner of this kind, which the page brings along. */
    CustomerSite banner(String kind, String script) {
        settings = settings + " data-consent=\"" + kind + "\"";
        return dressed("<script>" + script + "</script>");
    }

    CustomerSite inArabic() {
        page = "lang=\"ar\" dir=\"rtl\"";
        return this;
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = html().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        if (!policy.isEmpty()) {
            exchange.getResponseHeaders().set("Content-Security-Policy", policy);
        }
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private String html() {
        return """
                <!doctype html><html %s><head><meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark"><title>A customer's page</title>%s
                <script async src="%s/widget/v1/smartconvo.js" data-site="%s" %s></script></head>
                <body><main><h1>A customer's page</h1></main></body></html>
                """.formatted(page, head, product, key, settings);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
