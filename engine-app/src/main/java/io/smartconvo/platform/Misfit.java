package io.smartconvo.platform;

import java.util.List;
import java.util.Map;

/** What is wrong with a field, told to whoever filled it in; quotes nothing of what was filled in. */
public record Misfit(String field, String message) {

    /** Ends the request with all of them, if there are any. */
    public static void refuse(List<Misfit> misfits) {
        if (!misfits.isEmpty()) {
            throw refusal(misfits);
        }
    }

    /** To be thrown for one alone. */
    public static Refusal refusal(String field, String message) {
        return refusal(List.of(new Misfit(field, message)));
    }

    private static Refusal refusal(List<Misfit> misfits) {
        return new Refusal(Problem.INVALID, Map.of("errors", misfits));
    }
}
