package io.smartconvo.bench;

import java.io.IOException;
import java.util.UUID;

/** A visitor in the measured flow. */
final class BenchVisitor implements AutoCloseable {

    private final LightSocket socket;

    private BenchVisitor(LightSocket socket) {
        this.socket = socket;
    }

    /** Connects, says hello, and waits until welcomed. */
    static BenchVisitor welcomed(int port, String site) throws IOException {
        var visitor = new BenchVisitor(new LightSocket(port));
        visitor.socket.send("{\"type\":\"hello\",\"site\":\"" + site + "\",\"locale\":\"en\"}");
        visitor.await("\"type\":\"welcome\"");
        return visitor;
    }

    /** Welcomed, and the first question has been asked. */
    static BenchVisitor asked(int port, String site) throws IOException {
        var visitor = welcomed(port, site);
        visitor.await("\"kind\":\"ask\"");
        return visitor;
    }

    /** One whole turn: over once the message is acknowledged and the next question has arrived. */
    void turn() throws IOException {
        say("blue");
        await("\"kind\":\"ask\"", "\"type\":\"ack\"");
    }

    void untilFirstToken() throws IOException {
        say("Tell me");
        // A delta that takes the reply back has no text, and may arrive after the question that follows.
        for (var frame = ""; !(frame.contains("\"type\":\"delta\"") && frame.contains("\"text\":\"OK.\"")); ) {
            frame = socket.read();
        }
    }

    void untilAskedAgain() throws IOException {
        await("\"kind\":\"ask\"");
    }

    void ping() throws IOException {
        socket.send("{\"type\":\"ping\"}");
    }

    boolean stillOpen() {
        try {
            ping();
            await("\"type\":\"pong\"");
            return true;
        } catch (IOException closed) {
            return false;
        }
    }

    void end() throws IOException {
        say("stop");
        await("\"kind\":\"ended\"", "\"type\":\"ack\"");
        close();
    }

    private void say(String text) throws IOException {
        socket.send("{\"type\":\"message\",\"id\":\"" + UUID.randomUUID() + "\",\"text\":\"" + text + "\"}");
    }

    private void await(String... wanted) throws IOException {
        int missing = (1 << wanted.length) - 1;
        while (missing != 0) {
            var frame = socket.read();
            if (frame.contains("\"type\":\"error\"")) {
                throw new IOException(frame);
            }
            for (int i = 0; i < wanted.length; i++) {
                missing &= frame.contains(wanted[i]) ? ~(1 << i) : -1;
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
