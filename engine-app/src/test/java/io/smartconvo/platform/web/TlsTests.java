package io.smartconvo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smartconvo.SmartConvo;
import io.smartconvo.TestDatabase;
import io.smartconvo.proof.policy.Proves;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.handler.TextWebSocketHandler;

@Proves("6.1")
class TlsTests {

    @TempDir
    static Path files;

    private static TestCertificate certificate;
    private static ConfigurableApplicationContext product;
    private static int port;

    @BeforeAll
    static void startWithACertificate() throws Exception {
        certificate = TestCertificate.make(files, "first");
        certificate.writeTo(files.resolve("tls.crt"), files.resolve("tls.key"));
        product = new SpringApplicationBuilder(SmartConvo.class, Echo.class)
                .initializers(new TestDatabase.ForContext())
                .run(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--smartconvo.admin.password=correct horse",
                        "--smartconvo.tls.certificate=" + files.resolve("tls.crt"),
                        "--smartconvo.tls.private-key=" + files.resolve("tls.key"));
        port = ((WebServerApplicationContext) product).getWebServer().getPort();
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    void servesHttpsAndSaysSoForAYear() throws Exception {
        var response = get(certificate);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Strict-Transport-Security")).hasValue("max-age=31536000");
        assertThat(response.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");
    }

    @Test
    void servesWss() throws Exception {
        assertThat(echo(certificate, "over wss")).isEqualTo("over wss");
    }

    @Test
    void refusesTlsBelow12() throws Exception {
        assertThat(new HelloTls(port).greet(3).kind()).isEqualTo(HelloTls.HANDSHAKE);
        for (int old : new int[] {0, 1, 2}) {
            assertThat(new HelloTls(port).greet(old))
                    .isEqualTo(new HelloTls.Reply(HelloTls.ALERT, HelloTls.PROTOCOL_VERSION));
        }
    }

    @Test
    void refusesPlainHttpOnTheSamePort() throws Exception {
        assertThat(new RawHttp(port).get("/actuator/health"))
                .startsWith("HTTP/1.1 400")
                .doesNotContain("UP");
    }

    @Test
    void ignoresForwardedHeadersOverTls() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("https://localhost:" + port + "/actuator/health"))
                .header("X-Forwarded-Proto", "http")
                .header("X-Forwarded-For", "203.0.113.9")
                .build();
        assertThat(client(certificate)
                        .send(request, HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void keepsSessionsToTls() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("https://localhost:" + port + "/api/v1/session"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"admin\",\"password\":\"correct horse\"}"))
                .build();
        var response = client(certificate).send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.headers().allValues("Set-Cookie"))
                .hasSize(2)
                .allSatisfy(cookie -> assertThat(cookie).contains("; Secure", "SameSite=Strict"))
                .anySatisfy(cookie ->
                        assertThat(cookie).startsWith("SMARTCONVO_SESSION=").contains("HttpOnly"));
    }

    @Test
    void servesARenewedCertificateWithoutARestart() throws Exception {
        var renewed = TestCertificate.make(files, "renewed");
        renewed.writeTo(files.resolve("tls.crt"), files.resolve("tls.key"));

        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .ignoreExceptions()
                .until(() -> get(renewed).statusCode() == 200);

        assertThatThrownBy(() -> get(certificate)).isInstanceOf(javax.net.ssl.SSLException.class);
        assertThat(echo(renewed, "still here")).isEqualTo("still here");
        certificate = renewed;
    }

    private static HttpResponse<String> get(TestCertificate trusted) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("https://localhost:" + port + "/actuator/health"));
        return client(trusted).send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpClient client(TestCertificate trusted) throws Exception {
        return HttpClient.newBuilder().sslContext(trusted.trust()).build();
    }

    private static String echo(TestCertificate trusted, String text) throws Exception {
        var answer = new CompletableFuture<String>();
        var listener = new WebSocket.Listener() {
            @Override
            public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
                answer.complete(data.toString());
                return null;
            }
        };
        var socket = client(trusted)
                .newWebSocketBuilder()
                .buildAsync(URI.create("wss://localhost:" + port + "/widget/test-echo"), listener)
                .get(30, TimeUnit.SECONDS);
        socket.sendText(text, true);
        var echoed = answer.get(30, TimeUnit.SECONDS);
        socket.abort();
        return echoed;
    }

    @EnableWebSocket
    static class Echo implements WebSocketConfigurer {

        @Override
        public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
            registry.addHandler(
                            new TextWebSocketHandler() {
                                @Override
                                protected void handleTextMessage(WebSocketSession session, TextMessage message)
                                        throws Exception {
                                    session.sendMessage(message);
                                }
                            },
                            "/widget/test-echo")
                    .setAllowedOrigins("*");
        }
    }
}
