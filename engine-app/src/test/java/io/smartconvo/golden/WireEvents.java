package io.smartconvo.golden;

import io.smartconvo.rehearsal.BotEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads events as they come over the socket. */
final class WireEvents {

    private WireEvents() {}

    static BotEvent read(JsonNode event) {
        return switch (event.get("kind").asString()) {
            case "say" -> new BotEvent.Said(text(event));
            case "ask" -> new BotEvent.Asked(step(event), text(event), again(event));
            case "choices" -> new BotEvent.Offered(step(event), text(event), options(event), again(event));
            case "form" -> new BotEvent.FormShown(event.at("/schema/id").asString(), text(event), errors(event));
            case "consent" -> new BotEvent.ConsentAsked(event.get("purpose").asString(), text(event));
            case "visitor" -> new BotEvent.Kept(text(event));
            case "ended" -> new BotEvent.Ended(event.get("reason").asString());
            default -> throw new AssertionError("unexpected event " + event);
        };
    }

    private static String text(JsonNode event) {
        return event.path("text").asString("");
    }

    private static String step(JsonNode event) {
        return event.get("step").asString();
    }

    private static boolean again(JsonNode event) {
        return event.path("again").asBoolean(false);
    }

    private static List<String> options(JsonNode event) {
        return event.get("options")
                .valueStream()
                .map(option -> option.get("id").asString())
                .toList();
    }

    private static Set<String> errors(JsonNode event) {
        return new HashSet<>(event.path("errors").propertyNames());
    }
}
