package io.smartconvo.tryout;

import io.smartconvo.rehearsal.BotEvent;
import io.smartconvo.widget.Event;
import java.util.Optional;
import java.util.Set;

/** Events as a golden conversation words them. */
final class SeenEvents {

    private SeenEvents() {}

    /** Nothing for what the notation has no word for. */
    static Optional<BotEvent> of(Event event) {
        if (event instanceof Event.Say say) {
            return Optional.of(new BotEvent.Said(say.text()));
        }
        if (event instanceof Event.Visitor visitor) {
            return Optional.of(new BotEvent.Kept(visitor.text()));
        }
        if (event instanceof Event.Ended ended) {
            return Optional.of(new BotEvent.Ended(ended.reason().name().toLowerCase(java.util.Locale.ROOT)));
        }
        return event instanceof Event.Question question ? Optional.of(asked(question)) : Optional.empty();
    }

    private static BotEvent asked(Event.Question question) {
        String step = question.step().value();
        if (question instanceof Event.Ask ask) {
            return new BotEvent.Asked(step, ask.text(), ask.again());
        }
        if (question instanceof Event.Choices choices) {
            return new BotEvent.Offered(
                    step,
                    choices.text(),
                    choices.options().stream().map(Event.Option::id).toList(),
                    choices.again());
        }
        if (question instanceof Event.Consent consent) {
            return new BotEvent.ConsentAsked(consent.purpose(), consent.text());
        }
        return shown((Event.Form) question);
    }

    private static BotEvent shown(Event.Form form) {
        return new BotEvent.FormShown(
                form.schema().path("id").asString(""),
                form.text() == null ? "" : form.text(),
                form.errors() == null ? Set.of() : form.errors().keySet());
    }
}
