package io.smartconvo.rehearsal;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * What is arranged before a golden conversation starts.
 *
 * @param flow the flow's folder, for instance {@code lead-capture}
 * @param starts what the clock shows at the start
 * @param model what the model does, one entry per call; a further call is a mistake of the flow
 * @param mailFails whether every mail server refuses every mail
 */
public record Scene(String flow, Locale locale, Instant starts, List<ModelTurn> model, boolean mailFails) {

    public Scene {
        model = List.copyOf(model);
    }
}
