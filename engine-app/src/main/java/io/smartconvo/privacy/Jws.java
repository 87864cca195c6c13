package io.smartconvo.privacy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON Web Signature, compact form, Ed25519 and nothing else: a token that names another algorithm, or none, is not one
 * of ours whatever it says.
 */
public record Jws(String keyId, String payload, byte[] signature, String signed) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ALGORITHM = "EdDSA";

    /** @param type what it is, for {@code typ}: {@code consent-receipt}, for instance */
    public static String sign(SigningKey key, String type, String payload) {
        String header = JSON.writeValueAsString(JSON.createObjectNode()
                .put("alg", ALGORITHM)
                .put("typ", type + "+jws")
                .put("kid", key.id()));
        String signed = encode(header.getBytes(StandardCharsets.UTF_8))
                + "."
                + encode(payload.getBytes(StandardCharsets.UTF_8));
        return signed + "." + encode(key.sign(signed.getBytes(StandardCharsets.US_ASCII)));
    }

    /** Empty if it is no compact JWS under the one algorithm. */
    public static Optional<Jws> parse(String compact) {
        String[] parts = compact.strip().split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            JsonNode header = JSON.readTree(Base64.getUrlDecoder().decode(parts[0]));
            boolean ours = ALGORITHM.equals(header.path("alg").asString("")) && !header.has("crit");
            String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
            byte[] signature = Base64.getUrlDecoder().decode(parts[2]);
            Jws jws = new Jws(header.path("kid").asString(""), payload, signature, parts[0] + "." + parts[1]);
            return ours ? Optional.of(jws) : Optional.empty();
        } catch (IllegalArgumentException | JacksonException broken) {
            return Optional.empty();
        }
    }

    public boolean isSignedBy(VerificationKey key) {
        return key.verifies(signature, signed);
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
