package io.smartconvo.proof;

import io.smartconvo.conversation.ChatClient;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a visitor does in the panel "My data", over a chat's own socket. */
record Panel(ChatClient chat) {

    JsonNode decide(String purpose, boolean granted) {
        return decide(UUID.randomUUID().toString(), purpose, granted);
    }

    JsonNode decide(String id, String purpose, boolean granted) {
        chat.send(json(Map.of("type", "consent", "id", id, "by", "panel", "purposes", Map.of(purpose, granted))));
        return chat.ack(id);
    }

    JsonNode correct(String field, Object value) {
        String id = UUID.randomUUID().toString();
        chat.send(json(Map.of("type", "correct", "id", id, "field", field, "value", value)));
        return chat.ack(id);
    }

    JsonNode data() {
        chat.send("{\"type\":\"data\"}");
        return chat.next(frame -> ChatClient.is(frame, "data"));
    }

    static String json(Map<String, ?> frame) {
        return JsonMapper.shared().writeValueAsString(frame);
    }
}
