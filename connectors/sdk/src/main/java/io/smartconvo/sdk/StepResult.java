package io.smartconvo.sdk;

import java.util.Map;

/** How an {@link OutsideStep} ended. */
public sealed interface StepResult {

    /**
     * The step did its work.
     *
     * @param say what to tell the visitor, empty for nothing
     * @param answers values to keep in the conversation's memory
     */
    record Completed(String say, Map<String, Object> answers) implements StepResult {
        @Override
        public String toString() {
            return "Completed[" + answers.size() + " answers]";
        }
    }

    /**
     * The step ended in a way the flow should handle: caught by a boundary error event with this code.
     *
     * @param errorCode one of {@link StepTemplate#errors()}
     */
    record Diverted(String errorCode) implements StepResult {}

    static StepResult said(String text) {
        return new Completed(text, Map.of());
    }

    static StepResult done(Map<String, Object> answers) {
        return new Completed("", answers);
    }

    static StepResult diverted(String errorCode) {
        return new Diverted(errorCode);
    }
}
