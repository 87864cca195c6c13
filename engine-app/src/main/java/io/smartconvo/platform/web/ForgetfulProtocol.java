package io.smartconvo.platform.web;

import org.apache.coyote.Processor;
import org.apache.coyote.UpgradeToken;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * HTTP that lets go of the request it was asked in once a connection has become a WebSocket. Tomcat's own keeps it, headers
 * and buffers of some 80 KiB, for as long as the socket is open, through the handler the channel reads by.
 */
public class ForgetfulProtocol extends Http11NioProtocol {

    /** Called by Tomcat, by the name of the class. */
    public ForgetfulProtocol() {}

    @Override
    protected Processor createUpgradeProcessor(SocketWrapperBase<?> socket, UpgradeToken upgrade) {
        socket.setAppReadBufHandler(null);
        return super.createUpgradeProcessor(socket, upgrade);
    }
}
