package io.smartconvo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.proof.policy.Proves;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@SmartConvoTest(properties = "smartconvo.transport.trusted-proxies=127.0.0.0/8,10.1.0.0/16")
@Proves("6.1")
class TrustedProxyTests {

    @LocalServerPort
    int port;

    @Test
    void takesTheWordOfADeclaredProxy() throws IOException {
        assertThat(new RawHttp(port)
                        .get(
                                "/actuator/health",
                                "Host: chat.example",
                                "X-Forwarded-For: 203.0.113.9",
                                "X-Forwarded-Proto: https"))
                .startsWith("HTTP/1.1 200")
                .contains("Strict-Transport-Security: max-age=31536000");
    }

    @Test
    void refusesWhatReachedTheProxyInTheClear() throws IOException {
        assertThat(new RawHttp(port).get("/actuator/health", "X-Forwarded-For: 203.0.113.9", "X-Forwarded-Proto: http"))
                .startsWith("HTTP/1.1 403");
        assertThat(new RawHttp(port)
                        .get("/actuator/health", "X-Forwarded-For: 203.0.113.9", "X-Forwarded-Proto: https, http"))
                .startsWith("HTTP/1.1 403");
    }

    @Test
    void readsTheListFromItsTrustedEnd() {
        var proxies = new TrustedProxies(new TransportProperties(java.util.List.of("10.1.0.0/16", "fd00::/8")));
        assertThat(client(proxies, "10.1.0.1", "1.1.1.1", "203.0.113.9")).isEqualTo("203.0.113.9");
        assertThat(client(proxies, "10.1.0.1", "1.1.1.1", "203.0.113.9", "10.1.7.7"))
                .isEqualTo("203.0.113.9");
        assertThat(client(proxies, "198.51.100.1", "203.0.113.9")).isEqualTo("198.51.100.1");
        assertThat(client(proxies, "10.1.0.1", "attacker.example")).isEqualTo("10.1.0.1");
        assertThat(client(proxies, "fd00::1", "2001:db8::7")).isEqualTo("2001:db8:0:0:0:0:0:7");
        assertThat(client(proxies, "10.1.0.1")).isEqualTo("10.1.0.1");
    }

    private static String client(TrustedProxies proxies, String peer, String... forwardedFor) {
        return proxies.clientBehind(IpLiteral.parse(peer).orElseThrow(), java.util.List.of(forwardedFor))
                .getHostAddress();
    }
}
