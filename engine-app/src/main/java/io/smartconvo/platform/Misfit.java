package io.smartconvo.platform;

import java.util.List;
import java.util.Map;

/** What is wrong with a field, told to whoever filled it in; quotes nothing of what was filled in. */
public record Misfit(String field, String message) {

    /** Ends the request with all of them, if there are any. */
    public static void refuse(List<Misfit> misfits) {
        if (!misfits.isEmpty()) {
            throw new Refusal(Problem.INVALID, Map.of("errors", misfits));
        }
    }
}
