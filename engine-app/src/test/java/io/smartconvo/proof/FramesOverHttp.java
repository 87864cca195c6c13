package io.smartconvo.proof;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jspecify.annotations.Nullable;

/** The same frames where no socket gets through. */
class FramesOverHttp {

    private final HttpClient client = HttpClient.newHttpClient();
    private final String root;
    private final String origin;

    FramesOverHttp(int port) {
        this.root = "http://127.0.0.1:" + port + "/widget/v1/";
        this.origin = "http://127.0.0.1:" + port;
    }

    String ping() {
        return "{\"frames\":[{\"type\":\"ping\"}]}";
    }

    String hello(String site, @Nullable String flow) {
        return "{\"frames\":[{\"type\":\"hello\",\"site\":\"%s\",\"locale\":\"en\"%s}]}"
                .formatted(site, flow == null ? "" : ",\"flow\":\"" + flow + "\"");
    }

    HttpResponse<String> post(@Nullable String token, String body) {
        HttpRequest.Builder request = request("frames", token)
                .header("Origin", origin)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return send(request);
    }

    HttpRequest.Builder request(String path, @Nullable String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    HttpResponse<InputStream> stream(String token, long after) {
        return stream(request("events?after=" + after, token).header("Origin", origin));
    }

    /** Through a declared proxy, from this address. */
    HttpResponse<InputStream> stream(String token, long after, String address) {
        return stream(request("events?after=" + after, token)
                .header("X-Forwarded-For", address)
                .header("X-Forwarded-Proto", "https"));
    }

    private HttpResponse<InputStream> stream(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** The status of an attempt to read along. */
    int events(String token, long after) {
        HttpResponse<InputStream> response = stream(token, after);
        try {
            response.body().close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return response.statusCode();
    }
}
