package io.smartconvo.conversation;

import io.smartconvo.platform.Browser;
import io.smartconvo.platform.ClientAddress;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.server.HandshakeInterceptor;
import org.springframework.web.socket.server.standard.ServletServerContainerFactoryBean;

@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class ChatSocketConfiguration implements WebSocketConfigurer {

    private static final long IDLE_TIMEOUT = 90_000;

    /** Small, because every open socket holds one; larger frames arrive in parts. */
    private static final int BUFFER = 2 * 1024;

    /** Nothing here speaks in bytes; the first part of a message that does is refused. */
    private static final int BYTES_REFUSED = 128;

    private final ChatSocketHandler handler;

    ChatSocketConfiguration(ChatSocketHandler handler) {
        this.handler = handler;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        // Any origin may connect; which site it may say hello to, its own list of origins decides.
        registry.addHandler(handler, "/widget/v1/socket")
                .setAllowedOriginPatterns("*")
                .addInterceptors(new Sender());
    }

    @Bean
    ServletServerContainerFactoryBean webSocketContainer() {
        ServletServerContainerFactoryBean container = new ServletServerContainerFactoryBean();
        container.setMaxTextMessageBufferSize(BUFFER);
        container.setMaxBinaryMessageBufferSize(BYTES_REFUSED);
        container.setMaxSessionIdleTimeout(IDLE_TIMEOUT);
        return container;
    }

    private static class Sender implements HandshakeInterceptor {

        @Override
        public boolean beforeHandshake(
                ServerHttpRequest request,
                ServerHttpResponse response,
                WebSocketHandler socket,
                Map<String, Object> attributes) {
            if (request instanceof ServletServerHttpRequest servlet) {
                attributes.put(
                        ClientAddress.class.getName(),
                        ClientAddress.of(servlet.getServletRequest()).rateKey());
                attributes.put(Browser.class.getName(), Browser.of(servlet.getServletRequest()));
            }
            return true;
        }

        @Override
        public void afterHandshake(
                ServerHttpRequest request,
                ServerHttpResponse response,
                WebSocketHandler socket,
                @Nullable Exception failure) {}
    }
}
