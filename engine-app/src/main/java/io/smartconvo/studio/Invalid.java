package io.smartconvo.studio;

import io.smartconvo.platform.Problem;
import io.smartconvo.platform.Refusal;
import java.util.List;
import java.util.Map;

/** A field that cannot be taken. */
final class Invalid {

    private Invalid() {}

    static Refusal field(String field, String message) {
        return new Refusal(Problem.INVALID, Map.of("errors", List.of(Map.of("field", field, "message", message))));
    }
}
