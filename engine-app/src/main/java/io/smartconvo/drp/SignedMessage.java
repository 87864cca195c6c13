package io.smartconvo.drp;

import io.smartconvo.platform.Sha256;
import io.smartconvo.privacy.VerificationKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A message of an agent: Base64 of an Ed25519 signature with the JSON it signs after it, as libsodium's combined mode makes it
 * (Data Rights Protocol 0.9.4, 3.07.1).
 */
record SignedMessage(byte[] bytes, JsonNode json) {

    private static final int SIGNATURE = 64;

    /** The protocol advises ten minutes; its reference implementation has fifteen. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    /** Between two clocks that are set. */
    private static final Duration SKEW = Duration.ofSeconds(5);

    /** Nothing unless the key signed it. */
    static Optional<SignedMessage> open(VerificationKey key, String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64.strip());
            if (bytes.length <= SIGNATURE) {
                return Optional.empty();
            }
            byte[] signed = Arrays.copyOfRange(bytes, SIGNATURE, bytes.length);
            if (!key.verifies(Arrays.copyOf(bytes, SIGNATURE), signed)) {
                return Optional.empty();
            }
            return Optional.of(JsonMapper.shared().readTree(signed))
                    .filter(JsonNode::isObject)
                    .map(json -> new SignedMessage(bytes, json));
        } catch (IllegalArgumentException | JacksonException noMessage) {
            return Optional.empty();
        }
    }

    /**
     * That it is this agent's, to this business, and now: in the order the protocol asks for.
     *
     * @return when it was made
     * @throws ProtocolError if not
     */
    Instant check(AuthorizedAgent agent, String business, Clock clock) {
        if (!text("agent-id").equals(agent.id()) || !text("business-id").equals(business)) {
            throw ProtocolError.forbidden();
        }
        Instant issued = time("issued-at");
        Instant expires = time("expires-at");
        Instant now = clock.instant();
        if (issued.isAfter(now.plus(SKEW))) {
            throw ProtocolError.fatal("issued-at is in the future: set the clock.");
        }
        if (!now.isBefore(expires)) {
            throw ProtocolError.fatal("expires-at has passed: sign it anew.");
        }
        if (expires.isAfter(issued.plus(LONGEST))) {
            throw ProtocolError.fatal("expires-at is more than 15 minutes after issued-at.");
        }
        // As exact as it is kept: were it more exact, it would be later than itself.
        return issued.truncatedTo(ChronoUnit.MICROS);
    }

    /** The same for the same message only. */
    byte[] hash() {
        return Sha256.of(bytes);
    }

    /** Empty if there is none. */
    String text(String name) {
        return json.path(name).asString("").strip();
    }

    boolean isTrue(String name) {
        return json.path(name).asBoolean(false);
    }

    private Instant time(String name) {
        try {
            return OffsetDateTime.parse(text(name)).toInstant();
        } catch (DateTimeParseException noTime) {
            throw ProtocolError.fatal(name + " is no ISO 8601 time with a time zone.");
        }
    }

    @Override
    public String toString() {
        return "SignedMessage[hidden]";
    }
}
