package io.smartconvo.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs deliveries after the Standard Webhooks specification (symmetric, {@code v1}). */
final class Signature {

    private static final String MARK = "whsec_";
    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Signature() {}

    /** A new secret, in the form that libraries for the specification take. */
    static String newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return MARK + Base64.getEncoder().encodeToString(secret);
    }

    /** The headers of one try. The moment is part of what is signed, so that nobody can replay it later. */
    static Map<String, String> headers(String secret, UUID id, Instant at, String body) {
        String timestamp = String.valueOf(at.getEpochSecond());
        byte[] signed = (id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8);
        return Map.of(
                "webhook-id",
                id.toString(),
                "webhook-timestamp",
                timestamp,
                "webhook-signature",
                "v1," + Base64.getEncoder().encodeToString(hmac(secret, signed)));
    }

    private static byte[] hmac(String secret, byte[] signed) {
        byte[] key = Base64.getDecoder().decode(secret.substring(MARK.length()));
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, mac.getAlgorithm()));
            return mac.doFinal(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime has no HMAC-SHA256", e);
        }
    }
}
