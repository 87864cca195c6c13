package io.smartconvo.platform.web;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Sends what no well-behaved client would, header by header. */
record RawHttp(int port) {

    String get(String path, String... headers) throws IOException {
        return send("GET " + path + " HTTP/1.1", headers);
    }

    String send(String requestLine, String... headers) throws IOException {
        var host =
                Arrays.stream(headers).anyMatch(h -> h.startsWith("Host:")) ? "" : "Host: localhost:" + port + "\r\n";
        var lines = Arrays.stream(headers).map(h -> h + "\r\n").collect(Collectors.joining());
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write((requestLine + "\r\n" + host + lines + "Connection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
