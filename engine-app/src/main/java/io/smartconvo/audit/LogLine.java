package io.smartconvo.audit;

import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A line of an exported log.
 *
 * @param entry in canonical form, whatever its spelling was
 * @param chain what the chain had come to with it
 */
record LogLine(UUID log, long seq, String entry, byte[] chain) {

    static String write(String entry, String chain) {
        return "{\"chain\":\"" + chain + "\",\"entry\":" + entry + "}";
    }

    /** @return nothing if this is no such line */
    static Optional<LogLine> read(String line) {
        try {
            JsonNode json = JsonMapper.shared().readTree(line);
            JsonNode entry = json.path("entry");
            UUID log = UUID.fromString(entry.path("log").asString(""));
            byte[] chain = HexFormat.of().parseHex(json.path("chain").asString(""));
            return CanonicalJson.of(entry.toString())
                    .map(canonical -> new LogLine(log, entry.path("seq").asLong(0), canonical, chain));
        } catch (JacksonException | IllegalArgumentException broken) {
            return Optional.empty();
        }
    }
}
