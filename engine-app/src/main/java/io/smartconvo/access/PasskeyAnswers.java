package io.smartconvo.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/** What browsers are sent and send back for passkeys, in the JSON that they write and read by themselves. */
final class PasskeyAnswers {

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};
    private static final Set<String> TRANSPORTS = Set.of("usb", "nfc", "ble", "smart-card", "hybrid", "internal");

    private PasskeyAnswers() {}

    static Map<String, Object> options(Object options) {
        return JSON.convertValue(options, MEMBERS);
    }

    static PublicKeyCredential<AuthenticatorAssertionResponse> assertion(Map<String, Object> given) {
        return JSON.convertValue(given, type(AuthenticatorAssertionResponse.class));
    }

    static PublicKeyCredential<AuthenticatorAttestationResponse> attestation(Map<String, Object> given) {
        return JSON.convertValue(withKnownTransports(given), type(AuthenticatorAttestationResponse.class));
    }

    /** The library breaks at one that it does not know, and there will be new ones. */
    private static Map<String, Object> withKnownTransports(Map<String, Object> given) {
        if (given.get("response") instanceof Map<?, ?> response
                && response.get("transports") instanceof List<?> transports) {
            Map<Object, Object> kept = new HashMap<>(response);
            kept.put(
                    "transports",
                    transports.stream().filter(TRANSPORTS::contains).toList());
            Map<String, Object> copy = new HashMap<>(given);
            copy.put("response", kept);
            return copy;
        }
        return given;
    }

    /** The challenge that was answered, by what the browser says. Whether that is what was signed, is checked later. */
    static Bytes challenge(Bytes clientData) {
        Object challenge = JSON.readValue(clientData.getBytes(), MEMBERS).get("challenge");
        return Bytes.fromBase64(Objects.requireNonNull(challenge).toString());
    }

    private static JavaType type(Class<?> response) {
        return JSON.getTypeFactory().constructParametricType(PublicKeyCredential.class, response);
    }
}
