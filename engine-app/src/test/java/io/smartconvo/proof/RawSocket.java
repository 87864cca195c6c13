package io.smartconvo.proof;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A client that says what no honest one would: the handshake and the frames of RFC 6455 by hand. */
class RawSocket implements AutoCloseable {

    private final Socket socket;
    private final OutputStream out;
    private final DataInputStream in;
    private final String status;

    /** @param headers besides what every handshake has */
    RawSocket(int port, List<String> headers) throws IOException {
        socket = new Socket();
        socket.setReceiveBufferSize(8 * 1024);
        socket.setSoTimeout(30_000);
        socket.connect(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        out = socket.getOutputStream();
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        String request = "GET /widget/v1/socket HTTP/1.1\r\nHost: localhost:" + port
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n" + String.join("\r\n", headers)
                + (headers.isEmpty() ? "" : "\r\n") + "\r\n";
        out.write(request.getBytes(StandardCharsets.US_ASCII));
        status = line();
        while (!line().isEmpty()) {
            // The headers of the answer do not matter.
        }
    }

    static RawSocket of(int port, String origin) throws IOException {
        return new RawSocket(port, List.of("Origin: " + origin, "Sec-WebSocket-Protocol: smartconvo.v1"));
    }

    String status() {
        return status;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    void text(String text) throws IOException {
        frame(0x81, text.getBytes(StandardCharsets.UTF_8));
    }

    /** @param head FIN and opcode */
    void frame(int head, byte[] payload) throws IOException {
        ByteBuffer frame = ByteBuffer.allocate(14 + payload.length);
        frame.put((byte) head);
        if (payload.length < 126) {
            frame.put((byte) (0x80 | payload.length));
        } else if (payload.length < 65_536) {
            frame.put((byte) (0x80 | 126)).putShort((short) payload.length);
        } else {
            frame.put((byte) (0x80 | 127)).putLong(payload.length);
        }
        // A mask of zeros leaves the payload as it is.
        frame.putInt(0).put(payload);
        out.write(frame.array(), 0, frame.position());
        out.flush();
    }

    /** The next text. */
    String read() throws IOException {
        while (true) {
            int head = in.readUnsignedByte();
            byte[] payload = payload();
            int opcode = head & 0xf;
            if (opcode == 1) {
                return new String(payload, StandardCharsets.UTF_8);
            }
            if (opcode == 8) {
                return "closed with " + ByteBuffer.wrap(payload).getShort();
            }
        }
    }

    /** Passes over texts until the server closes, and says with which code; -1 if it just goes. */
    int closeCode() throws IOException {
        try {
            while (true) {
                String text = read();
                if (text.startsWith("closed with ")) {
                    return Integer.parseInt(text.substring("closed with ".length()));
                }
            }
        } catch (java.io.EOFException | java.net.SocketException gone) {
            return -1;
        }
    }

    private byte[] payload() throws IOException {
        int length = in.readUnsignedByte() & 0x7f;
        if (length == 126) {
            length = in.readUnsignedShort();
        } else if (length == 127) {
            length = (int) in.readLong();
        }
        byte[] payload = new byte[length];
        in.readFully(payload);
        return payload;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
