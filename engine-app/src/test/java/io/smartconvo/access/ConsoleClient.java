package io.smartconvo.access;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser as far as the API can tell: it keeps cookies and sends the token back that it may read. */
public final class ConsoleClient {

    private static final String LINE_END = "" + '\r' + '\n';

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();
    private final URI server;
    private String authorization;

    public ConsoleClient(int port) {
        this.server = URI.create("http://localhost:" + port + "/api/v1/");
    }

    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public JsonNode json() {
            return JsonMapper.shared().readTree(response.body());
        }

        /** Empty if it is none. */
        public String problem() {
            boolean told = response.headers()
                    .firstValue("Content-Type")
                    .filter(type -> type.startsWith("application/problem+json"))
                    .isPresent();
            return told ? json().path("type").asString("") : "";
        }
    }

    public Answer signIn(String name, String password) {
        get("session");
        return send(
                "POST",
                "session",
                JsonMapper.shared().writeValueAsString(java.util.Map.of("name", name, "password", password)));
    }

    public Answer signIn(String name, String password, String code) {
        get("session");
        return send(
                "POST",
                "session",
                JsonMapper.shared()
                        .writeValueAsString(java.util.Map.of("name", name, "password", password, "code", code)));
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    public Answer send(String method, String path, String body) {
        HttpRequest.Builder request = request(method, path, body);
        cookie("XSRF-TOKEN").ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        return answer(request);
    }

    /** A file in a form, as browsers send it. */
    public Answer upload(String path, String fileName, byte[] bytes) {
        String boundary = "----boundary" + UUID.randomUUID();
        String head = String.join(
                LINE_END,
                "--" + boundary,
                "Content-Disposition: form-data; name=\"file\"; filename=\"" + fileName + "\"",
                "Content-Type: application/octet-stream",
                "",
                "");
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(bytes);
        body.writeBytes((LINE_END + "--" + boundary + "--" + LINE_END).getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder request = request("POST", path, null)
                .setHeader("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()));
        cookie("XSRF-TOKEN").ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        return answer(request);
    }

    public HttpResponse<byte[]> download(String path) {
        try {
            return http.send(request("GET", path, null).build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** As a form on somebody else's page would. */
    public Answer sendWithoutToken(String method, String path, String body) {
        return answer(request(method, path, body));
    }

    /** A session that was made elsewhere, or planted. */
    public ConsoleClient withSession(String token) {
        return withCookie("SMARTCONVO_SESSION", token);
    }

    public ConsoleClient withCookie(String name, String value) {
        HttpCookie cookie = new HttpCookie(name, value);
        cookie.setDomain("localhost.local");
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(server, cookie);
        return this;
    }

    /** A program, which has no cookies. */
    public ConsoleClient withKey(String key) {
        authorization = "Bearer " + key;
        return this;
    }

    public ConsoleClient withPassword(String name, String password) {
        authorization =
                "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    private HttpRequest.Builder request(String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return request.header("Content-Type", "application/json")
                .header("Origin", server.resolve("/").toString().replaceAll("/$", ""))
                .header("Accept", "application/json, application/schema+json, application/problem+json")
                .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    }

    private Answer answer(HttpRequest.Builder request) {
        try {
            return new Answer(http.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
