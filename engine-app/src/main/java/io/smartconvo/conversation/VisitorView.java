package io.smartconvo.conversation;

import io.smartconvo.flow.feel.Escaping;
import io.smartconvo.sdk.Placeholder;
import io.smartconvo.widget.ServerFrame;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A conversation as its own visitor sees it: with the values that were given with consent where placeholders stand. For
 * nobody else. What was withdrawn is forgotten, so its placeholders stay.
 */
final class VisitorView {

    private final Map<String, String> values = new LinkedHashMap<>();
    private final EventTexts texts = new EventTexts(this::markup, this::plain);

    VisitorView(Memory memory) {
        memory.personal().values().stream()
                .filter(answer -> !Boolean.FALSE.equals(memory.consent().get(answer.purpose())))
                .forEach(answer -> values.put(answer.placeholder(), answer.shown()));
    }

    List<ServerFrame.Occurred> of(List<ServerFrame.Occurred> events) {
        return values.isEmpty()
                ? events
                : events.stream()
                        .map(event -> new ServerFrame.Occurred(
                                event.seq(), event.at(), texts.of(event.event()), event.closed()))
                        .toList();
    }

    /** A value is a value: it cannot bring markup, and in the target of a link it is encoded. */
    String markup(String text) {
        if (values.isEmpty() || !Placeholder.mayStandIn(text)) {
            return text;
        }
        return Placeholder.replaceAll(text, (placeholder, at) -> {
            String value = values.get(placeholder);
            return value == null ? null : (isLinkTarget(text, at) ? Escaping.URL : Escaping.MARKDOWN).apply(value);
        });
    }

    String plain(String text) {
        return values.isEmpty() ? text : Placeholder.replaceAll(text, (placeholder, at) -> values.get(placeholder));
    }

    private static boolean isLinkTarget(String text, int at) {
        int open = text.lastIndexOf("](", at);
        return open >= 0 && text.lastIndexOf(')', at) < open && text.lastIndexOf('\n', at) < open;
    }
}
