package io.smartconvo.studio;

import io.smartconvo.flow.FlowBundle;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A flow as a request brings it: what is left out is empty, what is too large or badly named is refused. */
public final class GivenFlow {

    private GivenFlow() {}

    public static FlowBundle bundle(
            @Nullable String bpmn,
            @Nullable Map<String, @Nullable String> forms,
            @Nullable Map<String, @Nullable String> tests) {
        return DraftContent.of(bpmn, forms, tests).bundle();
    }

    /** Only its tests. */
    public static Map<String, String> tests(@Nullable Map<String, @Nullable String> given) {
        return DraftContent.of(null, null, given).tests();
    }
}
