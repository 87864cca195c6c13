package io.smartconvo.email;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.SocketFactory;

/** Remembers the connection of one attempt, so that the time limit can cut it whatever the server is up to. */
final class Sockets extends SocketFactory {

    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile boolean cut;

    void cut() {
        cut = true;
        for (var socket : open) {
            try {
                socket.close();
            } catch (IOException e) {
                // It was closed already.
            }
        }
    }

    boolean wasCut() {
        return cut;
    }

    @Override
    public Socket createSocket() throws IOException {
        var socket = new Socket(Proxy.NO_PROXY);
        open.add(socket);
        if (cut) {
            socket.close();
        }
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw new IOException("only unconnected sockets have a time limit");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return createSocket(host.getHostAddress(), port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return createSocket(host.getHostAddress(), port);
    }
}
