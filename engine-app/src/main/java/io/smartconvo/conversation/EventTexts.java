package io.smartconvo.conversation;

import io.smartconvo.privacy.Disguise;
import io.smartconvo.sdk.Placeholder;
import io.smartconvo.widget.Answer;
import io.smartconvo.widget.Event;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Changes every text of an event that can hold somebody's words.
 *
 * @param markup for texts that are shown as markdown
 * @param plain for texts that are shown as they are
 */
record EventTexts(UnaryOperator<String> markup, UnaryOperator<String> plain) {

    /** Puts placeholders wherever something known is said. */
    static EventTexts hiding(Disguise disguise) {
        return new EventTexts(
                text -> Placeholder.replaceAll(disguise.hide(text, true), (placeholder, at) -> null),
                text -> disguise.hide(text, false));
    }

    Event of(Event event) {
        if (event instanceof Event.Say say) {
            return new Event.Say(markup.apply(say.text()), say.turn(), say.image(), card(say.card()));
        }
        if (event instanceof Event.Visitor visitor) {
            return new Event.Visitor(
                    visitor.id(), plain.apply(visitor.text()), visitor.step(), answer(visitor.answer()));
        }
        if (event instanceof Event.Agent agent) {
            return new Event.Agent(markup.apply(agent.text()), agent.name());
        }
        return event instanceof Event.Question question ? question(question) : event;
    }

    private Event question(Event.Question question) {
        if (question instanceof Event.Ask ask) {
            return new Event.Ask(ask.step(), markup.apply(ask.text()), ask.input(), ask.again());
        }
        if (question instanceof Event.Choices choices) {
            var options = choices.options().stream()
                    .map(option -> new Event.Option(option.id(), plain.apply(option.label())))
                    .toList();
            return new Event.Choices(choices.step(), markup.apply(choices.text()), options, choices.again());
        }
        if (question instanceof Event.Form form) {
            String text = form.text() == null ? null : markup.apply(form.text());
            return new Event.Form(form.step(), text, form.schema(), form.errors(), form.values());
        }
        return question instanceof Event.Consent consent ? consent(consent) : question;
    }

    /** The notice and its buttons are the tenant's, word for word what the receipt names. */
    private Event consent(Event.Consent ask) {
        return new Event.Consent(
                ask.step(), markup.apply(ask.text()), ask.purpose(), ask.notice(), ask.accept(), ask.refuse());
    }

    private Event.@Nullable Card card(Event.@Nullable Card card) {
        return card == null ? null : new Event.Card(markup.apply(card.title()), card.url());
    }

    private @Nullable Answer answer(@Nullable Answer answer) {
        return answer instanceof Answer.Filled filled
                ? new Answer.Filled(filled.fields().stream()
                        .map(field -> new Answer.Field(field.label(), plain.apply(field.value())))
                        .toList())
                : answer;
    }
}
