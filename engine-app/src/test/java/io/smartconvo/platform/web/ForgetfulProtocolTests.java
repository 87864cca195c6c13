package io.smartconvo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.conversation.ChatClient;
import io.smartconvo.conversation.FlowText;
import io.smartconvo.conversation.Scenery;
import java.util.List;
import java.util.Objects;
import org.apache.coyote.Processor;
import org.apache.tomcat.util.net.AbstractEndpoint;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.util.ReflectionTestUtils;

@SmartConvoTest
@Import(Scenery.class)
class ForgetfulProtocolTests {

    @Autowired
    Scenery scenery;

    @Autowired
    WebServerApplicationContext context;

    @Test
    void anOpenSocketKeepsNothingOfTheRequestItWasOpenedWith() {
        String site = scenery.site(scenery.tenant(), FlowText.line("talk", FlowText.ask("q", "Well?", "a")));
        try (ChatClient visitor = scenery.open(site)) {
            visitor.event("ask");
            await().untilAsserted(() -> assertThat(sockets())
                    .isNotEmpty()
                    .allSatisfy(socket -> assertThat(handler(socket)).isNull()));
            visitor.ack(visitor.say("still heard"));
        }
    }

    private List<SocketWrapperBase<NioChannel>> sockets() {
        Object protocol = ((TomcatWebServer) context.getWebServer())
                .getTomcat()
                .getConnector()
                .getProtocolHandler();
        AbstractEndpoint<NioChannel, ?> endpoint = ReflectionTestUtils.invokeMethod(protocol, "getEndpoint");
        return Objects.requireNonNull(endpoint).getConnections().stream()
                .filter(connection ->
                        connection.getCurrentProcessor() instanceof Processor processor && processor.isUpgrade())
                .toList();
    }

    private static Object handler(SocketWrapperBase<NioChannel> connection) {
        return ReflectionTestUtils.invokeMethod(connection.getSocket(), "getAppReadBufHandler");
    }
}
