package io.smartconvo.openai.server;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A chat completion request as it came over the wire.
 *
 * @param schema the JSON schema the reply must follow, null for free text
 * @param headers names in lower case
 * @param body everything that was sent
 */
public record ChatRequest(
        String model,
        List<Message> messages,
        boolean stream,
        @Nullable JsonNode schema,
        Map<String, String> headers,
        JsonNode body) {

    /** One message of the conversation sent to the model. */
    public record Message(String role, String content) {
        @Override
        public String toString() {
            return "Message[" + role + "]";
        }
    }

    /** The key it came with, empty if there was none. */
    public String key() {
        return headers.getOrDefault("authorization", "").replaceFirst("^Bearer ", "");
    }

    /** The newest message of a role, empty if there is none. */
    public String last(String role) {
        return messages.stream()
                .filter(message -> message.role().equals(role))
                .reduce((first, second) -> second)
                .map(Message::content)
                .orElse("");
    }

    static ChatRequest parse(JsonNode body, Map<String, String> headers) {
        var schema = body.path("response_format").path("json_schema").path("schema");
        var messages = StreamSupport.stream(body.path("messages").spliterator(), false)
                .map(node -> new Message(
                        node.path("role").asString(""), node.path("content").asString("")))
                .toList();
        return new ChatRequest(
                body.path("model").asString(""),
                messages,
                body.path("stream").asBoolean(false),
                schema.isObject() ? schema : null,
                headers,
                body);
    }

    @Override
    public String toString() {
        return "ChatRequest[" + messages.size() + " messages]";
    }
}
