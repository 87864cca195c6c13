package io.smartconvo.platform.web;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;

/** A client's first TLS message, written by hand: today's clients no longer offer the old versions. */
record HelloTls(int port) {

    static final int ALERT = 21;
    static final int HANDSHAKE = 22;
    static final int PROTOCOL_VERSION = 70;

    /** The server's first record: its kind and its last byte, which in an alert is the reason. */
    record Reply(int kind, int reason) {}

    Reply greet(int minorVersion) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(record(hello(minorVersion)));
            var header = socket.getInputStream().readNBytes(5);
            var body = socket.getInputStream().readNBytes(((header[3] & 0xff) << 8) | (header[4] & 0xff));
            return new Reply(header[0], body[body.length - 1] & 0xff);
        }
    }

    private static byte[] record(byte[] hello) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeByte(HANDSHAKE);
        out.writeShort(0x0301);
        out.writeShort(hello.length + 4);
        out.writeByte(1);
        out.writeByte(0);
        out.writeShort(hello.length);
        out.write(hello);
        return bytes.toByteArray();
    }

    private static byte[] hello(int minorVersion) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeShort(0x0300 + minorVersion);
        out.write(new byte[32]);
        out.writeByte(0);
        short[] ciphers = {(short) 0xC009, (short) 0xC00A, (short) 0xC02B, (short) 0xC02C, (short) 0xC023, 0x00FF};
        out.writeShort(ciphers.length * 2);
        for (var cipher : ciphers) {
            out.writeShort(cipher);
        }
        out.write(new byte[] {1, 0});
        byte[] groups = {0, 10, 0, 4, 0, 2, 0, 23};
        byte[] formats = {0, 11, 0, 2, 1, 0};
        byte[] signatures = {0, 13, 0, 6, 0, 4, 4, 3, 2, 3};
        out.writeShort(groups.length + formats.length + signatures.length);
        out.write(groups);
        out.write(formats);
        out.write(signatures);
        return bytes.toByteArray();
    }
}
