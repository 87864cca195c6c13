package io.smartconvo.access;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A device with one passkey (ES256), together with the browser that asks it. Does as it is told, also what none would. */
final class SoftPasskey {

    private static final int USER_PRESENT = 0x01;
    private static final int USER_VERIFIED = 0x04;
    private static final int HAS_CREDENTIAL = 0x40;

    private final KeyPair keys;
    private final byte[] id = new byte[16];
    private final String origin;
    private String host = "localhost";
    private byte[] handle = new byte[0];
    private boolean verifies = true;
    private int count;

    SoftPasskey(String origin) {
        this.origin = origin;
        new SecureRandom().nextBytes(id);
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** The same passkey as a page of somebody else would use it. */
    private SoftPasskey(SoftPasskey other, String origin, String host) {
        this.origin = origin;
        this.host = host;
        this.keys = other.keys;
        this.handle = other.handle;
        this.count = other.count;
        System.arraycopy(other.id, 0, id, 0, id.length);
    }

    SoftPasskey at(String otherOrigin, String otherHost) {
        return new SoftPasskey(this, otherOrigin, otherHost);
    }

    SoftPasskey copy() {
        return new SoftPasskey(this, origin, host);
    }

    SoftPasskey withoutVerifying() {
        SoftPasskey careless = copy();
        careless.verifies = false;
        return careless;
    }

    SoftPasskey saysItIs(byte[] otherHandle) {
        SoftPasskey liar = copy();
        liar.handle = otherHandle;
        return liar;
    }

    /** Signs with its own key, and gives out another's id. */
    SoftPasskey underTheIdOf(SoftPasskey other) {
        SoftPasskey thief = copy();
        System.arraycopy(other.id, 0, thief.id, 0, id.length);
        thief.handle = other.handle;
        return thief;
    }

    byte[] handle() {
        return handle.clone();
    }

    Map<String, Object> create(JsonNode options) {
        handle = decoded(options.at("/user/id").asString());
        byte[] clientData = clientData("webauthn.create", options);
        Map<String, Object> response = new HashMap<>();
        response.put("clientDataJSON", encoded(clientData));
        response.put("attestationObject", encoded(attestation()));
        response.put("transports", new String[] {"internal", "<script>"});
        return credential(response);
    }

    Map<String, Object> sign(JsonNode options) {
        count++;
        byte[] clientData = clientData("webauthn.get", options);
        byte[] authenticator = authenticatorData(false);
        Map<String, Object> response = new HashMap<>();
        response.put("clientDataJSON", encoded(clientData));
        response.put("authenticatorData", encoded(authenticator));
        response.put("signature", encoded(signature(authenticator, clientData)));
        response.put("userHandle", encoded(handle));
        return credential(response);
    }

    private Map<String, Object> credential(Map<String, Object> response) {
        return Map.of(
                "id",
                encoded(id),
                "rawId",
                encoded(id),
                "type",
                "public-key",
                "response",
                response,
                "clientExtensionResults",
                Map.of(),
                "authenticatorAttachment",
                "platform");
    }

    private byte[] clientData(String type, JsonNode options) {
        return JsonMapper.shared()
                .writeValueAsBytes(Map.of(
                        "type",
                        type,
                        "challenge",
                        options.get("challenge").asString(),
                        "origin",
                        origin,
                        "crossOrigin",
                        false));
    }

    private byte[] attestation() {
        byte[] data = authenticatorData(true);
        ByteArrayOutputStream cbor = new ByteArrayOutputStream();
        cbor.write(0xa3);
        cbor.writeBytes(text("fmt"));
        cbor.writeBytes(text("none"));
        cbor.writeBytes(text("attStmt"));
        cbor.write(0xa0);
        cbor.writeBytes(text("authData"));
        cbor.write(0x58);
        cbor.write(data.length);
        cbor.writeBytes(data);
        return cbor.toByteArray();
    }

    private byte[] authenticatorData(boolean withKey) {
        int flags = USER_PRESENT | (verifies ? USER_VERIFIED : 0) | (withKey ? HAS_CREDENTIAL : 0);
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.writeBytes(sha256(host.getBytes(StandardCharsets.UTF_8)));
        data.write(flags);
        data.writeBytes(ByteBuffer.allocate(4).putInt(count).array());
        if (withKey) {
            data.writeBytes(new byte[16]);
            data.writeBytes(ByteBuffer.allocate(2).putShort((short) id.length).array());
            data.writeBytes(id);
            data.writeBytes(coseKey());
        }
        return data.toByteArray();
    }

    /** kty: EC2, alg: ES256, crv: P-256, x, y. */
    private byte[] coseKey() {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        ByteArrayOutputStream cbor = new ByteArrayOutputStream();
        cbor.writeBytes(new byte[] {(byte) 0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20});
        cbor.writeBytes(unsigned(point.getAffineX().toByteArray()));
        cbor.writeBytes(new byte[] {0x22, 0x58, 0x20});
        cbor.writeBytes(unsigned(point.getAffineY().toByteArray()));
        return cbor.toByteArray();
    }

    private static byte[] unsigned(byte[] number) {
        byte[] bytes = new byte[32];
        int length = Math.min(number.length, 32);
        System.arraycopy(number, number.length - length, bytes, 32 - length, length);
        return bytes;
    }

    private byte[] signature(byte[] authenticator, byte[] clientData) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(authenticator);
            signature.update(sha256(clientData));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        byte[] cbor = Arrays.copyOf(new byte[] {(byte) (0x60 | bytes.length)}, bytes.length + 1);
        System.arraycopy(bytes, 0, cbor, 1, bytes.length);
        return cbor;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] decoded(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
