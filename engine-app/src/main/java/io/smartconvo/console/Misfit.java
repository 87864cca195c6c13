package io.smartconvo.console;

import io.smartconvo.platform.Problem;
import io.smartconvo.platform.Refusal;
import java.util.List;
import java.util.Map;

/** What is wrong with a field, told to whoever filled it in. */
record Misfit(String field, String message) {

    static void refuse(List<Misfit> misfits) {
        if (!misfits.isEmpty()) {
            throw new Refusal(Problem.INVALID, Map.of("errors", misfits));
        }
    }
}
