package io.smartconvo.audit;

import java.io.IOException;
import java.util.Optional;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.databind.json.JsonMapper;

/** JSON of which there is one spelling: RFC 8785. */
final class CanonicalJson {

    private CanonicalJson() {}

    static String of(Object value) {
        return of(JsonMapper.shared().writeValueAsString(value))
                .orElseThrow(() -> new IllegalStateException("what was just written is JSON"));
    }

    /** @return nothing if this is no JSON */
    static Optional<String> of(String json) {
        try {
            return Optional.of(new JsonCanonicalizer(json).getEncodedString());
        } catch (IOException broken) {
            return Optional.empty();
        }
    }
}
