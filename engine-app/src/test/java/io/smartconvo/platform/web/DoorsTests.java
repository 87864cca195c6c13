package io.smartconvo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.SmartConvoTest;
import java.io.IOException;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@SmartConvoTest(properties = "smartconvo.admin.password=correct horse")
class DoorsTests {

    @LocalServerPort
    int port;

    private RawHttp http;

    @BeforeEach
    void connect() {
        http = new RawHttp(port);
    }

    @Test
    void showsHealthToAnyoneWithoutDetails() throws IOException {
        assertThat(http.get("/actuator/health")).startsWith("HTTP/1.1 200").doesNotContain("components", "db");
    }

    @Test
    void tellsAnyoneThatGlobalPrivacyControlIsHonoured() throws IOException {
        assertThat(http.get("/.well-known/gpc.json"))
                .startsWith("HTTP/1.1 200")
                .containsIgnoringCase("Content-Type: application/json")
                .contains("\"gpc\": true");
    }

    @Test
    void tellsAnyoneWhatTheWidgetStores() throws IOException {
        assertThat(http.get("/widget/v1/storage-manifest.json"))
                .startsWith("HTTP/1.1 200")
                .contains("necessary-on-use", "localStorage");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/metrics", "/actuator", "/api/v1/anything", "/consoles", "/nowhere"})
    void isClosedToStrangers(String path) throws IOException {
        assertThat(http.get(path))
                .startsWith("HTTP/1.1 401")
                .contains("application/problem+json", "\"/problems/unauthorized\"", "WWW-Authenticate: Basic");
    }

    @Test
    void letsAPageAskForThePasswordWithoutAWindowOfTheBrowsers() throws IOException {
        assertThat(http.get("/api/v1/session", "Sec-Fetch-Mode: cors"))
                .startsWith("HTTP/1.1 401")
                .doesNotContain("WWW-Authenticate");
    }

    @Test
    void givesTheConsolesPagesToAnyoneUnderAPolicyOfTheirOwn() throws IOException {
        assertThat(http.get("/console"))
                .startsWith("HTTP/1.1 302")
                .contains("script-src 'self'; style-src 'self' 'unsafe-inline'", "frame-ancestors 'none'")
                .doesNotContain("Set-Cookie");
        assertThat(http.send("POST /console/ HTTP/1.1", "Content-Length: 0")).startsWith("HTTP/1.1 401");
    }

    @Test
    void letsThePreviewIntoTheConsolesOwnFrameAndLetsItSpeakToNobody() throws IOException {
        assertThat(http.get("/console/preview.html"))
                .contains("frame-ancestors 'self'", "connect-src 'none'", "X-Frame-Options: SAMEORIGIN")
                .doesNotContain("unsafe-inline", "Set-Cookie");
        assertThat(http.get("/console/previews")).contains("frame-ancestors 'none'", "X-Frame-Options: DENY");
    }

    @Test
    void takesNoBodyWithoutEnd() throws IOException {
        assertThat(http.send("POST /api/v1/session HTTP/1.1", "Content-Length: 99999999"))
                .startsWith("HTTP/1.1 413");
        assertThat(http.send("POST /api/v1/session HTTP/1.1", "Transfer-Encoding: chunked"))
                .startsWith("HTTP/1.1 413");
    }

    @Test
    void opensMetricsToTheAdmin() throws IOException {
        assertThat(http.get("/actuator/metrics", basic("admin", "correct horse")))
                .startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @CsvSource({"admin,wrong", "nobody,correct horse", "admin,''", "x' or 1=1 --,x"})
    void refusesWrongCredentialsAlike(String name, String password) throws IOException {
        assertThat(http.get("/actuator/metrics", basic(name, password)))
                .startsWith("HTTP/1.1 401")
                .contains("\"/problems/unauthorized\"");
    }

    @Test
    void deniesWhatNobodyOpenedEvenToTheAdmin() throws IOException {
        assertThat(http.get("/nowhere", basic("admin", "correct horse")))
                .startsWith("HTTP/1.1 403")
                .contains("\"/problems/forbidden\"");
    }

    @Test
    void saysNotFoundInTheSameShape() throws IOException {
        assertThat(http.get("/widget/v1/missing.js"))
                .startsWith("HTTP/1.1 404")
                .contains("application/problem+json", "\"/problems/not-found\"")
                .doesNotContain("\"detail\"", "resource");
    }

    @Test
    void saysWhichMethodsAreTaken() throws IOException {
        assertThat(http.send("DELETE /actuator/health HTTP/1.1", basic("admin", "correct horse")))
                .startsWith("HTTP/1.1 405")
                .contains("\"/problems/method-not-allowed\"", "Allow: GET");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /widget/%zz HTTP/1.1",
                "GET /a|b HTTP/1.1",
                "GE(T / HTTP/1.1",
                "GET /widget/..;/actuator HTTP/1.1"
            })
    void answersBrokenRequestsWithoutNamingTheServer(String line) throws IOException {
        assertThat(http.send(line))
                .startsWith("HTTP/1.1 400")
                .contains("\"/problems/bad-request\"")
                .doesNotContainIgnoringCase("tomcat")
                .doesNotContain("<html", "Exception");
    }

    @Test
    void setsSecurityHeadersAndNoCookie() throws IOException {
        assertThat(http.get("/actuator/health"))
                .contains(
                        "X-Content-Type-Options: nosniff",
                        "X-Frame-Options: DENY",
                        "Referrer-Policy: same-origin",
                        "Content-Security-Policy: default-src 'none'")
                .doesNotContain("Set-Cookie", "Server:", "X-Powered-By");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-For: 203.0.113.9",
                "X-Forwarded-Proto: https",
                "Forwarded: proto=https;for=203.0.113.9",
                "X-Real-IP: 203.0.113.9"
            })
    void refusesTheWordOfAProxyNobodyDeclared(String header) throws IOException {
        assertThat(http.get("/actuator/health", header))
                .startsWith("HTTP/1.1 403")
                .contains("\"/problems/https-required\"");
    }

    @Test
    void isNotLocalUnderAStrangersName() throws IOException {
        assertThat(http.get("/actuator/health", "Host: rebound.example"))
                .startsWith("HTTP/1.1 403")
                .contains("\"/problems/https-required\"");
    }

    private static String basic(String name, String password) {
        return "Authorization: Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes());
    }
}
