package io.smartconvo.bench;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** The least a WebSocket client can be: blocking, a zero mask, text only. Costs the measured machine next to nothing. */
final class RawSocket implements AutoCloseable {

    private static final AtomicInteger ADDRESS = new AtomicInteger();

    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;

    RawSocket(int port) throws IOException {
        // Thousands of sockets from one address would run out of ports.
        int client = ADDRESS.getAndIncrement() % 200 + 1;
        this.socket =
                new Socket(InetAddress.getByName("127.0.0.1"), port, InetAddress.getByName("127.0.1." + client), 0);
        socket.setTcpNoDelay(true);
        this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 2048));
        this.out = socket.getOutputStream();
        handshake(port);
    }

    private void handshake(int port) throws IOException {
        String request = "GET /widget/v1/socket HTTP/1.1\r\nHost: localhost:" + port
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA=="
                + "\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: smartconvo.v1\r\nOrigin: http://localhost:"
                + port + "\r\n\r\n";
        out.write(request.getBytes(StandardCharsets.US_ASCII));
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.readUnsignedByte());
        }
        if (!head.toString().startsWith("HTTP/1.1 101")) {
            throw new IOException(head.toString());
        }
    }

    void send(String text) throws IOException {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        int extended = payload.length < 126 ? 0 : 2;
        byte[] frame = new byte[6 + extended + payload.length];
        frame[0] = (byte) 0x81;
        frame[1] = (byte) (0x80 | (extended == 0 ? payload.length : 126));
        if (extended > 0) {
            frame[2] = (byte) (payload.length >> 8);
            frame[3] = (byte) payload.length;
        }
        System.arraycopy(payload, 0, frame, 6 + extended, payload.length);
        out.write(frame);
    }

    /** Reads frames until one holds this text. */
    String until(String wanted) throws IOException {
        while (true) {
            String frame = read();
            if (frame.contains(wanted)) {
                return frame;
            }
            if (frame.startsWith("{\"type\":\"error\"")) {
                throw new IOException(frame);
            }
        }
    }

    private String read() throws IOException {
        int head = in.readUnsignedByte();
        int length = in.readUnsignedByte();
        if (length == 126) {
            length = in.readUnsignedShort();
        } else if (length == 127) {
            length = (int) in.readLong();
        }
        byte[] payload = in.readNBytes(length);
        if ((head & 0x0f) == 8) {
            throw new IOException("closed");
        }
        return new String(payload, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
