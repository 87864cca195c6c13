package io.smartconvo.conversation;

import io.smartconvo.flow.FlowStep;
import io.smartconvo.sdk.step.Say;
import io.smartconvo.widget.Event;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the visitor something. */
@Component
class SayStep implements QuickStep {

    @Override
    public Class<Say> input() {
        return Say.class;
    }

    @Override
    public void perform(Turn turn, FlowStep step) {
        Say say = step.input(Say.class);
        turn.say(new Event.Say(turn.text(step, "text"), null, image(say), card(turn, step, say)));
    }

    private static Event.@Nullable Image image(Say say) {
        String url = say.imageUrl();
        return url == null ? null : new Event.Image(url, Objects.requireNonNullElse(say.imageAlt(), ""));
    }

    private static Event.@Nullable Card card(Turn turn, FlowStep step, Say say) {
        String url = say.cardUrl();
        return url == null || say.cardTitle() == null ? null : new Event.Card(turn.text(step, "cardTitle"), url);
    }
}
