package io.smartconvo.drp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An authorized agent as the protocol describes it, with the signatures of the JDK and nothing of ours. */
final class Agency {

    private final HttpClient http = HttpClient.newHttpClient();
    private final KeyPair keys = newKeys();
    private final String base;
    final String id;
    private @Nullable String token;

    /** @param base what the directory says, with the id of the business at its end */
    Agency(String id, String base) {
        this.id = id;
        this.base = base;
    }

    private static KeyPair newKeys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The last 32 bytes of the encoding are the key itself. */
    String verifyKey() {
        byte[] encoded = keys.getPublic().getEncoded();
        return Base64.getEncoder().encodeToString(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
    }

    String signed(Map<String, ?> message) {
        byte[] json = JsonMapper.shared().writeValueAsBytes(message);
        try {
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(keys.getPrivate());
            signer.update(json);
            byte[] signature = signer.sign();
            byte[] both = Arrays.copyOf(signature, signature.length + json.length);
            System.arraycopy(json, 0, both, signature.length, json.length);
            return Base64.getEncoder().encodeToString(both);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What every message says, in times more exact than any database keeps; others are put on top. */
    Map<String, Object> claims(Instant at, Map<String, ?> more) {
        Instant now = at.truncatedTo(ChronoUnit.MICROS).plusNanos(300);
        Map<String, Object> claims = new TreeMap<>();
        claims.put("agent-id", id);
        claims.put("business-id", base.substring(base.lastIndexOf('/') + 1));
        claims.put("issued-at", now.toString());
        claims.put("expires-at", now.plusSeconds(600).toString());
        claims.put("drp.version", "0.9.4");
        claims.putAll(more);
        return claims;
    }

    Answer setUpKey(String message) {
        Answer answer = call("POST", "/v1/agent/" + id, message);
        if (answer.status() == 200) {
            token = answer.json().get("token").asString();
        }
        return answer;
    }

    Answer see(String agent) {
        return call("GET", "/v1/agent/" + agent, null);
    }

    Answer exercise(String message) {
        return call("POST", "/v1/data-rights-request", message);
    }

    Answer status(String request) {
        return call("GET", "/v1/data-rights-request/" + request, null);
    }

    Answer revoke(String request) {
        return call("DELETE", "/v1/data-rights-request/" + request, signed(Map.of("reason", "changed my mind")));
    }

    @Nullable String token() {
        return token;
    }

    void use(@Nullable String other) {
        token = other;
    }

    record Answer(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        JsonNode json() {
            return JsonMapper.shared().readTree(response.body());
        }
    }

    private Answer call(String method, String path, @Nullable String message) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (message != null) {
            request.header("Content-Type", "text/plain");
        }
        request.method(
                method,
                message == null
                        ? BodyPublishers.noBody()
                        : BodyPublishers.ofString(message, StandardCharsets.US_ASCII));
        try {
            return new Answer(http.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
