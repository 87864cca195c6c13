package io.smartconvo.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A customer's own page, on an origin of its own, that embeds the widget by its one script tag. */
class CustomerSite implements AutoCloseable {

    private final HttpServer server;
    private final String product;
    private volatile String page = "";
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

    String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Allows exactly what docs/widget.md asks a page to allow, and nothing else. */
    CustomerSite strict() {
        policy = "default-src 'none'; base-uri 'none'; form-action 'none'; script-src " + product + "; connect-src "
                + product + " " + product.replaceFirst("http", "ws")
                + "; require-trusted-types-for 'script'; trusted-types 'none'";
        return this;
    }

    CustomerSite shows(String site, String head) {
        page = """
                <!doctype html><html lang="en"><head><meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1"><title>A customer's page</title>%s
                <script async src="%s/widget/v1/smartconvo.js" data-site="%s"></script></head>
                <body><main><h1>A customer's page</h1></main></body></html>
                """.formatted(head, product, site);
        return this;
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = page.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        if (!policy.isEmpty()) {
            exchange.getResponseHeaders().set("Content-Security-Policy", policy);
        }
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
